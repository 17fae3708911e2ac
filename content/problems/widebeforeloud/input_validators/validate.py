"""Accepts (exit status 42) or refuses (43) an input of Wide Before Loud read from standard input."""
import re
import sys

MAX_LINES = 200_000
FIRST = re.compile(rb"(0|[1-9][0-9]{0,5}) ([1-9][0-9]{0,5})")
REPORT = re.compile(rb"[a-z0-9-]{1,20} [A-Z0-9_]{1,20}")


def refuse(line, why):
    print(f"line {line}: {why}", file=sys.stderr)
    sys.exit(43)


def main():
    lines = sys.stdin.buffer.read().split(b"\n")
    if lines.pop() != b"":
        refuse(len(lines) + 1, "the last line does not end with a newline")
    first = FIRST.fullmatch(lines[0]) if lines else None
    if not first:
        refuse(1, "not two integers without leading zeros, one blank apart")
    n, m = int(first[1]), int(first[2])
    if n > MAX_LINES or m > MAX_LINES:
        refuse(1, f"{max(n, m)} is more than {MAX_LINES}")
    if len(lines) != n + 1:
        refuse(len(lines), f"{len(lines) - 1} reports instead of {n}")
    for number, line in enumerate(lines[1:], 2):
        if not REPORT.fullmatch(line):
            refuse(number, "not a host and an error, one blank apart")
    sys.exit(42)


main()
