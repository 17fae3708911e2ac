"""Accepts (exit status 42) or refuses (43) an input of Notification Cap read from standard input."""
import re
import sys

MAX_NOTIFICATIONS = 3_000
MAX_TIME = 10**9  # also of the cap
MAX_VALUE = 10**9


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
    n, _ = integers(lines, 1, [(1, MAX_NOTIFICATIONS), (1, MAX_TIME)])
    if len(lines) != n + 1:
        refuse(len(lines), f"{len(lines) - 1} notifications instead of {n}")
    before = 0
    for number in range(2, n + 2):
        time, _ = integers(lines, number, [(0, MAX_TIME), (1, MAX_VALUE)])
        if time < before:
            refuse(number, f"a notification at {time}, before the one of the line before")
        before = time
    sys.exit(42)


main()
