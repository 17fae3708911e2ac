"""Accepts (exit status 42) or refuses (43) an input of Lost Traces read from standard input."""
import re
import sys

MAX_LINES = 50_000
MAX_TIME = 10**9


def refuse(line, why):
    print(f"line {line}: {why}", file=sys.stderr)
    sys.exit(43)


def integers(lines, number, count, least, most):
    """The integers of one line, exactly one blank between them."""
    text = lines[number - 1]
    if not re.fullmatch(rb"(0|[1-9][0-9]*)( (0|[1-9][0-9]*))*", text):
        refuse(number, "not non-negative integers without leading zeros, one blank apart")
    values = [int(word) for word in text.split(b" ")]
    if len(values) != count:
        refuse(number, f"{len(values)} integers instead of {count}")
    for value in values:
        if not least <= value <= most:
            refuse(number, f"{value} is not between {least} and {most}")
    return values


def main():
    lines = sys.stdin.buffer.read().split(b"\n")
    if lines.pop() != b"":
        refuse(len(lines) + 1, "the last line does not end with a newline")
    if len(lines) != 5:
        refuse(len(lines), f"{len(lines)} lines instead of 5")
    counts = integers(lines, 1, 3, 1, MAX_LINES)
    integers(lines, 2, 2, 0, MAX_TIME)
    for number, count in enumerate(counts, 3):
        times = integers(lines, number, count, 0, MAX_TIME)
        if times != sorted(times):
            refuse(number, "the log is not in the order of time")
    sys.exit(42)


main()
