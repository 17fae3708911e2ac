"""Accepts (exit status 42) or refuses (43) an input of Steady Scaling read from standard input."""
import re
import sys

MOST_LINES = 100_000
MOST_INSTANCES = 1_000_000
LAST_SECOND = 10**9
POSITIVE, NATURAL = rb"([1-9][0-9]{0,9})", rb"(0|[1-9][0-9]{0,9})"
FIRST = re.compile(b" ".join([POSITIVE, POSITIVE, NATURAL, NATURAL, POSITIVE]))
LINE = re.compile(NATURAL + b" " + POSITIVE)


def refuse(line, why):
    print(f"line {line}: {why}", file=sys.stderr)
    sys.exit(43)


def main():
    lines = sys.stdin.buffer.read().split(b"\n")
    if lines.pop() != b"" or not lines:
        refuse(len(lines) + 1, "the last line does not end with a newline")
    first = FIRST.fullmatch(lines[0])
    if not first:
        refuse(1, "not five integers without leading zeros, one blank apart, of which only the third and the fourth may be 0")
    n, running, up, down, step = map(int, first.groups())
    if n > MOST_LINES or max(running, step) > MOST_INSTANCES or max(up, down) > LAST_SECOND:
        refuse(1, "a number is too large")
    if len(lines) != n + 1:
        refuse(len(lines), f"{len(lines) - 1} recommendations instead of {n}")
    before = -1
    for number, line in enumerate(lines[1:], 2):
        match = LINE.fullmatch(line)
        if not match:
            refuse(number, "not a second and a positive integer without leading zeros, one blank apart")
        time, count = map(int, match.groups())
        if time > LAST_SECOND or count > MOST_INSTANCES:
            refuse(number, "a number is too large")
        if time <= before:
            refuse(number, f"second {time} does not come after second {before}")
        before = time
    sys.exit(42)


main()
