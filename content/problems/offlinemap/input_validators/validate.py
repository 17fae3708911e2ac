"""Accepts (exit status 42) or refuses (43) an input of Offline Map read from standard input."""
import re
import sys

MOST_LEVELS = 25
MOST_PLACES = 10_000
TWO = re.compile(rb"(0|[1-9][0-9]{0,8}) (0|[1-9][0-9]{0,8})")


def refuse(line, why):
    print(f"line {line}: {why}", file=sys.stderr)
    sys.exit(43)


def main():
    lines = sys.stdin.buffer.read().split(b"\n")
    if lines.pop() != b"" or not lines:
        refuse(len(lines) + 1, "the last line does not end with a newline")
    pairs = []
    for number, line in enumerate(lines, 1):
        two = TWO.fullmatch(line)
        if not two:
            refuse(number, "not two integers of at most nine digits without leading zeros, one blank apart")
        pairs.append((int(two[1]), int(two[2])))
    k, n = pairs[0]
    if k > MOST_LEVELS or not 1 <= n <= MOST_PLACES:
        refuse(1, "k or n is out of bounds")
    if len(lines) != n + 2:
        refuse(len(lines), f"{len(lines)} lines instead of {n + 2}")
    for number, (row, column) in enumerate(pairs[1:], 2):
        if max(row, column) >= 2**k:
            refuse(number, f"a tile outside of a map of {2**k} rows and columns")
    sys.exit(42)


main()
