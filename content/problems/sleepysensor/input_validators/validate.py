"""Accepts (exit status 42) or refuses (43) an input of Sleepy Sensor read from standard input.

Its arguments, which the groups give, are what holds besides: `all` for c = n, `same` for equal patience, `few` for at
most 1,000 readings.
"""
import re
import sys

MAX_READINGS = 40_000
MAX_FEW = 1_000
MAX_TIME = 10**9  # also of a patience


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
    n, holds = integers(lines, 1, [(1, MAX_FEW if "few" in sys.argv else MAX_READINGS), (1, MAX_READINGS)])
    if holds > n or "all" in sys.argv and holds != n:
        refuse(1, f"a message of {holds} readings")
    if len(lines) != n + 1:
        refuse(len(lines), f"{len(lines) - 1} readings instead of {n}")
    before = 0
    patience = set()
    for number in range(2, n + 2):
        moment, most = integers(lines, number, [(0, MAX_TIME), (0, MAX_TIME)])
        if moment < before:
            refuse(number, f"a reading made at {moment}, before the one of the line before")
        before = moment
        patience.add(most)
    if "same" in sys.argv and len(patience) > 1:
        refuse(len(lines), "not all have the same patience")
    sys.exit(42)


main()
