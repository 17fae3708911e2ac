"""Accepts (exit status 42) or refuses (43) an input of Few Moves read from standard input."""
import re
import sys

MAX_SHARDS = 20_000
MAX_NODES = 1_000
MAX_SIZE = 1_000_000


def refuse(line, why):
    print(f"line {line}: {why}", file=sys.stderr)
    sys.exit(43)


def integers(lines, number, limits):
    """The integers of one line, exactly one blank between them, each in its limits."""
    text = lines[number - 1]
    if not re.fullmatch(rb"(0|[1-9][0-9]*)( (0|[1-9][0-9]*))*", text):
        refuse(number, "not non-negative integers without leading zeros, one blank apart")
    values = [int(word) for word in text.split(b" ")]
    if len(values) != len(limits):
        refuse(number, f"{len(values)} integers instead of {len(limits)}")
    for value, (least, most) in zip(values, limits):
        if not least <= value <= most:
            refuse(number, f"{value} is not between {least} and {most}")
    return values


def main():
    data = sys.stdin.buffer.read()
    lines = data.split(b"\n")
    if lines.pop() != b"" or not lines:
        refuse(len(lines) + 1, "the last line does not end with a newline")
    n, m, k = integers(lines, 1, [(1, MAX_SHARDS), (1, MAX_NODES), (0, MAX_SHARDS)])
    if k > n:
        refuse(1, f"{k} moves of {n} shards")
    if len(lines) != n + 1:
        refuse(len(lines), f"{len(lines) - 1} shards instead of {n}")
    for number in range(2, n + 2):
        integers(lines, number, [(1, MAX_SIZE), (1, m)])
    sys.exit(42)


main()
