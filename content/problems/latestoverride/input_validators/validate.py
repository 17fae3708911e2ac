"""Accepts (exit status 42) or refuses (43) an input of Latest Override read from standard input."""
import re
import sys

MOST = 120_000
LARGEST_PERSON = 10**6
LAST_MINUTE = 10**9
COUNT = re.compile(rb"[1-9][0-9]{0,5}")
ENTRY = re.compile(rb"(0|[1-9][0-9]{0,9}) (0|[1-9][0-9]{0,9}) ([1-9][0-9]{0,9})")


def refuse(line, why):
    print(f"line {line}: {why}", file=sys.stderr)
    sys.exit(43)


def main():
    lines = sys.stdin.buffer.read().split(b"\n")
    if lines.pop() != b"":
        refuse(len(lines) + 1, "the last line does not end with a newline")
    if not lines or not COUNT.fullmatch(lines[0]):
        refuse(1, "not a positive integer without leading zeros")
    n = int(lines[0])
    if n > MOST:
        refuse(1, f"{n} is more than {MOST}")
    if len(lines) != n + 1:
        refuse(len(lines), f"{len(lines) - 1} entries instead of {n}")
    for number, line in enumerate(lines[1:], 2):
        entry = ENTRY.fullmatch(line)
        if not entry:
            refuse(number, "not three integers without leading zeros, one blank apart")
        person, start, end = map(int, entry.groups())
        if person > LARGEST_PERSON:
            refuse(number, f"person {person}, more than {LARGEST_PERSON}")
        if end > LAST_MINUTE:
            refuse(number, f"ends at {end}, after {LAST_MINUTE}")
        if start >= end:
            refuse(number, f"ends at {end}, not after its first minute {start}")
    sys.exit(42)


main()
