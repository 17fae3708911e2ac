"""Accepts (exit status 42) or refuses (43) an input of Restore Budget read from standard input."""
import re
import sys

MOST_NIGHTS = 1500
MOST_READ = 10**12
MOST_STORED = 10**9
FIRST = re.compile(rb"([1-9][0-9]{0,8}) ([1-9][0-9]{0,12})")
NIGHT = re.compile(rb"([1-9][0-9]{0,9}) (0|[1-9][0-9]{0,9})")


def refuse(line, why):
    print(f"line {line}: {why}", file=sys.stderr)
    sys.exit(43)


def main():
    lines = sys.stdin.buffer.read().split(b"\n")
    if lines.pop() != b"":
        refuse(len(lines) + 1, "the last line does not end with a newline")
    first = FIRST.fullmatch(lines[0]) if lines else None
    if not first:
        refuse(1, "not two positive integers without leading zeros, one blank apart")
    n, limit = map(int, first.groups())
    if n > MOST_NIGHTS:
        refuse(1, f"{n} nights, more than {MOST_NIGHTS}")
    if limit > MOST_READ:
        refuse(1, f"{limit} megabytes to read, more than {MOST_READ}")
    if len(lines) != 1 + n:
        refuse(len(lines), f"{len(lines) - 1} nights instead of {n}")
    for number, line in enumerate(lines[1:], 2):
        night = NIGHT.fullmatch(line)
        if not night:
            refuse(number, "not a positive integer and one that may be 0, without leading zeros, one blank apart")
        full, changes = map(int, night.groups())
        if max(full, changes) > MOST_STORED:
            refuse(number, f"{max(full, changes)} megabytes, more than {MOST_STORED}")
        if number == 2 and changes > 0:
            refuse(number, "changes before the first night")
    sys.exit(42)


main()
