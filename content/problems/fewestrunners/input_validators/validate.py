"""Accepts (exit status 42) or refuses (43) an input of Fewest Runners read from standard input."""
import re
import sys

MAX_JOBS = 100_000
MAX_WAIT = 10**15
MAX_TIME = 10**9  # of a queue time, a duration, a cleanup


def refuse(line, why):
    print(f"line {line}: {why}", file=sys.stderr)
    sys.exit(43)


def integers(lines, number, limits):
    """The integers of one line, exactly one blank between them, each in its limits."""
    text = lines[number - 1]
    if not re.fullmatch(rb"(0|[1-9][0-9]*)( (0|[1-9][0-9]*))*", text):
        refuse(number, "not non-negative integers without leading zeros, one blank apart")
    values = [int(word) for word in text.split(b" ")]
    if len(values) != len(limits):
        refuse(number, f"{len(values)} integers instead of {len(limits)}")
    for value, (least, most) in zip(values, limits):
        if not least <= value <= most:
            refuse(number, f"{value} is not between {least} and {most}")
    return values


def main():
    data = sys.stdin.buffer.read()
    lines = data.split(b"\n")
    if lines.pop() != b"" or not lines:
        refuse(len(lines) + 1, "the last line does not end with a newline")
    n, _, _ = integers(lines, 1, [(1, MAX_JOBS), (0, MAX_WAIT), (0, MAX_TIME)])
    if len(lines) != n + 1:
        refuse(len(lines), f"{len(lines) - 1} jobs instead of {n}")
    before = 0
    for number in range(2, n + 2):
        queued, _ = integers(lines, number, [(0, MAX_TIME), (1, MAX_TIME)])
        if queued < before:
            refuse(number, f"queued at {queued}, before the job of the line before")
        before = queued
    sys.exit(42)


main()
