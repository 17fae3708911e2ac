"""Accepts (exit status 42) or refuses (43) an input of Cooked Ahead read from standard input."""
import re
import sys

MOST_DAYS = 200_000
MOST_MEALS = 50_000
NUMBERS = re.compile(rb"(0|[1-9][0-9]{0,5})( (0|[1-9][0-9]{0,5}))*")


def refuse(line, why):
    print(f"line {line}: {why}", file=sys.stderr)
    sys.exit(43)


def numbers(lines, i, count):
    """The numbers of the line with index i, as many as wanted."""
    if not NUMBERS.fullmatch(lines[i]):
        refuse(i + 1, "not integers without sign and leading zeros, one blank apart")
    values = [int(word) for word in lines[i].split(b" ")]
    if len(values) != count:
        refuse(i + 1, f"{len(values)} numbers instead of {count}")
    return values


def main():
    lines = sys.stdin.buffer.read().split(b"\n")
    if lines.pop() != b"":
        refuse(len(lines) + 1, "the last line does not end with a newline")
    if len(lines) != 3:
        refuse(len(lines), f"{len(lines)} lines instead of 3")
    n, keep = numbers(lines, 0, 2)
    if not 1 <= n <= MOST_DAYS or keep > MOST_DAYS:
        refuse(1, "a number is too small or too large")
    for i in (1, 2):
        largest = max(numbers(lines, i, n))
        if largest > MOST_MEALS:
            refuse(i + 1, f"{largest} is more than {MOST_MEALS}")
    sys.exit(42)


main()
