"""Accepts (exit status 42) or refuses (43) an input of Fresh Enough read from standard input."""
import re
import sys

MOST = 100_000
LAST_SECOND = 10**9
NUMBERS = re.compile(rb"(0|[1-9][0-9]{0,9})( (0|[1-9][0-9]{0,9}))*")


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
    if len(lines) < 2:
        refuse(len(lines), "the views are missing")
    n, m, age = numbers(lines, 0, 3)
    if not 1 <= n <= MOST or m > MOST or age > LAST_SECOND:
        refuse(1, "a number is too small or too large")
    if len(lines) != m + 2:
        refuse(len(lines), f"{len(lines)} lines instead of {m + 2}")
    views = numbers(lines, 1, n)
    if views != sorted(views):
        refuse(2, "the views are not in order")
    if views[-1] > LAST_SECOND:
        refuse(2, f"{views[-1]} is more than {LAST_SECOND}")
    before = 0
    for i in range(2, m + 2):
        start, end = numbers(lines, i, 2)
        if not before <= start < end <= LAST_SECOND:
            refuse(i + 1, "the outage ends before it begins, or too late, or begins before the end of the one before")
        before = end
    sys.exit(42)


main()
