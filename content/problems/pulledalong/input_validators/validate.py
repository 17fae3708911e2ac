"""Accepts (exit status 42) or refuses (43) an input of Pulled Along read from standard input."""
import re
import sys

MOST, LONGEST_GAP, LARGEST_PRIORITY = 50_000, 10_000, 10**9
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
        refuse(len(lines), "the gaps are missing")
    n, r = numbers(lines, 0, 2)
    if not (1 <= n <= MOST and 1 <= r <= MOST):
        refuse(1, "a number is too small or too large")
    if len(lines) != n + 2:
        refuse(len(lines), f"{len(lines)} lines instead of {n + 2}")
    if not all(1 <= gap <= LONGEST_GAP for gap in numbers(lines, 1, r)):
        refuse(2, f"a gap is not from 1 to {LONGEST_GAP}")
    for i in range(2, n + 2):
        recipient, priority = numbers(lines, i, 2)
        if not 1 <= recipient <= r:
            refuse(i + 1, f"there is no recipient {recipient}")
        if priority > LARGEST_PRIORITY:
            refuse(i + 1, f"{priority} is more than {LARGEST_PRIORITY}")
    sys.exit(42)


main()
