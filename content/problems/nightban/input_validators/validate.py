"""Accepts (exit status 42) or refuses (43) an input of Night Ban read from standard input."""
import re
import sys

MOST_DEPOTS, MOST_ROADS, LONGEST, DAY = 20_000, 50_000, 10_000, 1440
NUMBER = re.compile(rb"0|[1-9][0-9]{0,5}")


def refuse(line, why):
    print(f"line {line}: {why}", file=sys.stderr)
    sys.exit(43)


def numbers(lines, i, count):
    """The numbers of the line with index i, as many as wanted."""
    words = lines[i].split(b" ")
    if len(words) != count:
        refuse(i + 1, f"{len(words)} words instead of {count}")
    if not all(NUMBER.fullmatch(word) for word in words):
        refuse(i + 1, "not integers without sign and leading zeros, one blank apart")
    return map(int, words)


def main():
    lines = sys.stdin.buffer.read().split(b"\n")
    if lines.pop() != b"":
        refuse(len(lines) + 1, "the last line does not end with a newline")
    if not lines:
        refuse(1, "the first line is missing")
    n, m, start = numbers(lines, 0, 3)
    if not 1 <= n <= MOST_DEPOTS or m > MOST_ROADS or start >= DAY:
        refuse(1, "a number is too small or too large")
    if len(lines) != m + 1:
        refuse(len(lines), f"{len(lines)} lines instead of {m + 1}")
    for i in range(1, m + 1):
        one, other, minutes, begin, end = numbers(lines, i, 5)
        if not (1 <= one <= n and 1 <= other <= n and one != other):
            refuse(i + 1, "not two different depots")
        if not 1 <= minutes <= LONGEST:
            refuse(i + 1, f"takes {minutes} minutes")
        if max(begin, end) >= DAY:
            refuse(i + 1, "no minute of the day")
    sys.exit(42)


main()
