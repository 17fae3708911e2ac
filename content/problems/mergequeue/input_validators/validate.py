"""Accepts (exit status 42) or refuses (43) an input of Merge Queue read from standard input."""
import re
import sys

MOST = 100_000


def refuse(line, why):
    print(f"line {line}: {why}", file=sys.stderr)
    sys.exit(43)


def integers(lines, number, count, least):
    """The integers of one line, exactly one blank between them."""
    text = lines[number - 1]
    if not re.fullmatch(rb"(0|[1-9][0-9]*)( (0|[1-9][0-9]*))*", text):
        refuse(number, "not non-negative integers without leading zeros, one blank apart")
    values = [int(word) for word in text.split(b" ")]
    if len(values) != count:
        refuse(number, f"{len(values)} integers instead of {count}")
    for value in values:
        if not least <= value <= MOST:
            refuse(number, f"{value} is not between {least} and {MOST}")
    return values


def main():
    lines = sys.stdin.buffer.read().split(b"\n")
    if lines.pop() != b"":
        refuse(len(lines) + 1, "the last line does not end with a newline")
    if len(lines) != 2:
        refuse(len(lines), f"{len(lines)} lines instead of 2")
    n, _ = integers(lines, 1, 2, 1)
    faults = integers(lines, 2, n, 0)
    if sum(faults) > MOST:
        refuse(2, f"{sum(faults)} faults; at most {MOST} are allowed")
    sys.exit(42)


main()
