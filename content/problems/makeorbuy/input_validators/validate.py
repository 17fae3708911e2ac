"""Accepts (exit status 42) or refuses (43) an input of Make or Buy read from standard input."""
import re
import sys

MOST, MOST_PAIRS, MOST_PIECES, HIGHEST = 50_000, 150_000, 1000, 10**9
NUMBERS = re.compile(rb"(0|[1-9][0-9]{0,9})( (0|[1-9][0-9]{0,9}))*")
PRICE = re.compile(rb"-1|0|[1-9][0-9]{0,9}")


def refuse(line, why):
    print(f"line {line}: {why}", file=sys.stderr)
    sys.exit(43)


def numbers(lines, i):
    """The numbers of the line with index i."""
    if not NUMBERS.fullmatch(lines[i]):
        refuse(i + 1, "not integers without sign and leading zeros, one blank apart")
    return [int(word) for word in lines[i].split(b" ")]


def main():
    lines = sys.stdin.buffer.read().split(b"\n")
    if lines.pop() != b"":
        refuse(len(lines) + 1, "the last line does not end with a newline")
    if len(lines) < 2:
        refuse(len(lines), "the prices are missing")
    first = numbers(lines, 0)
    if len(first) != 2 or not 1 <= first[0] <= MOST or first[1] > MOST:
        refuse(1, "not two numbers, or one of them is too small or too large")
    n, m = first
    if len(lines) != m + 2:
        refuse(len(lines), f"{len(lines)} lines instead of {m + 2}")
    prices = lines[1].split(b" ")
    if len(prices) != n or not all(PRICE.fullmatch(price) and int(price) <= HIGHEST for price in prices):
        refuse(2, f"not {n} prices, one blank apart")
    pairs = 0
    for i in range(2, m + 2):
        values = numbers(lines, i)
        if len(values) < 5 or len(values) != 3 + 2 * values[2]:
            refuse(i + 1, "not a part, a cost, a number of at least 1, and as many pairs")
        part, work, count, *rest = values
        parts, pieces = rest[::2], rest[1::2]
        if not all(1 <= one <= n for one in [part, *parts]):
            refuse(i + 1, "a part that is not there")
        if len(set(parts)) != count:
            refuse(i + 1, "a part is taken twice")
        if work > HIGHEST or not all(1 <= number <= MOST_PIECES for number in pieces):
            refuse(i + 1, "a number is too small or too large")
        pairs += count
    if pairs > MOST_PAIRS:
        refuse(len(lines), f"{pairs} pairs, more than {MOST_PAIRS}")
    sys.exit(42)


main()
