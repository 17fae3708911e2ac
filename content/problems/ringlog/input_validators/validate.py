"""Accepts (exit status 42) or refuses (43) an input of Ring Log read from standard input."""
import re
import sys

MOST = 50_000
MAX_TIME = 10**15


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
    if lines.pop() != b"" or not lines:
        refuse(len(lines) + 1, "the last line does not end with a newline")
    n, q = integers(lines, 1, 2, 1, MOST)
    if len(lines) != q + 2:
        refuse(len(lines), f"{len(lines)} lines instead of {q + 2}")
    ring = integers(lines, 2, n, 0, MAX_TIME)
    # Only once round the ring may a slot hold less than the one before; empty slots are neighbours, and no entry occurs twice.
    drops = sum(ring[i] < ring[i - 1] for i in range(n))
    if drops > 1:
        refuse(2, "the times do not ascend round the ring")
    times = [time for time in ring if time > 0]
    if len(set(times)) != len(times):
        refuse(2, "two entries have the same time")
    for number in range(3, q + 3):
        begin, end = integers(lines, number, 2, 1, MAX_TIME)
        if begin > end:
            refuse(number, f"{begin} is after {end}")
    sys.exit(42)


main()
