"""Accepts (exit status 42) or refuses (43) an input of Outage by Quorum read from standard input."""
import re
import sys

MAX_REPORTS = 200_000
MAX_PROBE = 10**9
MAX_TIME = 10**13  # also of the gap


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
    n, quorum, _ = integers(lines, 1, [(1, MAX_REPORTS), (1, MAX_REPORTS), (0, MAX_TIME)])
    if quorum > n:
        refuse(1, f"a quorum of {quorum} of {n} reports")
    if len(lines) != n + 1:
        refuse(len(lines), f"{len(lines) - 1} reports instead of {n}")
    for number in range(2, n + 2):
        _, start, end = integers(lines, number, [(1, MAX_PROBE), (0, MAX_TIME), (0, MAX_TIME)])
        if start >= end:
            refuse(number, f"the report ends at {end}, not after its beginning at {start}")
    sys.exit(42)


main()
