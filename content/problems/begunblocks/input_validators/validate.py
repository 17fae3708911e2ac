"""Accepts (exit status 42) or refuses (43) an input of Begun Blocks read from standard input."""
import re
import sys

MOST_JOBS = 100_000
LAST_MINUTE = LONGEST_BLOCK = 10**9
PAIR = re.compile(rb"(0|[1-9][0-9]{0,9}) ([1-9][0-9]{0,9})")


def refuse(line, why):
    print(f"line {line}: {why}", file=sys.stderr)
    sys.exit(43)


def pair(lines, i):
    """The two numbers of the line with index i."""
    found = PAIR.fullmatch(lines[i])
    if not found:
        refuse(i + 1, "not two integers without sign and leading zeros, the second at least 1, one blank apart")
    return map(int, found.groups())


def main():
    lines = sys.stdin.buffer.read().split(b"\n")
    if lines.pop() != b"":
        refuse(len(lines) + 1, "the last line does not end with a newline")
    if not lines:
        refuse(1, "the first line is missing")
    n, block = pair(lines, 0)
    if not 1 <= n <= MOST_JOBS:
        refuse(1, f"{n} jobs")
    if block > LONGEST_BLOCK:
        refuse(1, f"{block} is more than {LONGEST_BLOCK}")
    if len(lines) != n + 1:
        refuse(len(lines), f"{len(lines)} lines instead of {n + 1}")
    for i in range(1, n + 1):
        start, end = pair(lines, i)
        if not start < end <= LAST_MINUTE:
            refuse(i + 1, "the job ends before it has run for a minute, or too late")
    sys.exit(42)


main()
