"""Accepts (exit status 42) or refuses (43) an input of Did the Store Lie read from standard input."""
import re
import sys

MOST_ENTRIES = 96
MOST_OF_MANY = 24  # workers, more than two
LARGEST = 10**9
COUNT = re.compile(rb"[1-9][0-9]?")
ENTRY = re.compile(rb"[A-D] [1-3] (-1|0|[1-9][0-9]{0,9}) (-1|0|[1-9][0-9]{0,9})")


def refuse(line, why):
    print(f"line {line}: {why}", file=sys.stderr)
    sys.exit(43)


def main():
    lines = sys.stdin.buffer.read().split(b"\n")
    if lines.pop() != b"" or not lines:
        refuse(len(lines) + 1, "the last line does not end with a newline")
    if not COUNT.fullmatch(lines[0]) or int(lines[0]) > MOST_ENTRIES:
        refuse(1, f"not an integer from 1 to {MOST_ENTRIES} without leading zeros")
    if len(lines) != int(lines[0]) + 1:
        refuse(len(lines), f"{len(lines) - 1} entries instead of {int(lines[0])}")
    workers = {line[:1] for line in lines[1:]}
    if len(workers) > 2 and len(lines) - 1 > MOST_OF_MANY:
        refuse(1, f"more than {MOST_OF_MANY} entries of {len(workers)} workers")
    for number, line in enumerate(lines[1:], 2):
        entry = ENTRY.fullmatch(line)
        if not entry:
            refuse(number, "not a worker, a key and two values from -1 on, without leading zeros, one blank apart")
        values = list(map(int, entry.groups()))
        if max(values) > LARGEST:
            refuse(number, f"{max(values)} is more than {LARGEST}")
        if max(values) == -1:
            refuse(number, "an operation that neither looked nor changed anything")
    sys.exit(42)


main()
