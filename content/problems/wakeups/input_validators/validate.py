"""Accepts (exit status 42) or refuses (43) an input of Wake-Ups read from standard input."""
import re
import sys

MOST_TIMERS = 50_000
MOST_TICKS = 2 * 10**9
NUMBERS = re.compile(rb"(0|[1-9][0-9]{0,9})( (0|[1-9][0-9]{0,9}))*")


def refuse(line, why):
    print(f"line {line}: {why}", file=sys.stderr)
    sys.exit(43)


def numbers(lines, number, count):
    """The numbers of one line, exactly one blank between them."""
    line = lines[number - 1]
    if line and not NUMBERS.fullmatch(line):
        refuse(number, "not integers that are not negative, without leading zeros, one blank apart")
    result = list(map(int, line.split()))
    if len(result) != count:
        refuse(number, f"{len(result)} integers instead of {count}")
    return result


def main():
    lines = sys.stdin.buffer.read().split(b"\n")
    if lines.pop() != b"":
        refuse(len(lines) + 1, "the last line does not end with a newline")
    if len(lines) != 3:
        refuse(len(lines), f"{len(lines)} lines instead of 3")
    n, m, behind, slack = numbers(lines, 1, 4)
    if max(n, m) > MOST_TIMERS or n + m == 0:
        refuse(1, "n or m is out of bounds")
    if max(behind, slack) > MOST_TICKS:
        refuse(1, f"{max(behind, slack)} is more than {MOST_TICKS}")
    for number, count in ((2, n), (3, m)):
        ticks = sum(numbers(lines, number, count))
        if ticks > MOST_TICKS:
            refuse(number, f"{ticks} ticks, more than {MOST_TICKS}")
    sys.exit(42)


main()
