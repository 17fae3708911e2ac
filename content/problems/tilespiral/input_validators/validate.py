"""Accepts (exit status 42) or refuses (43) an input of Tiles in a Spiral read from standard input."""
import re
import sys

LARGEST_SIDE = 10**9
MOST_NUMBERS = 5000
FIRST = re.compile(rb"([1-9][0-9]{0,9}) ([1-9][0-9]{0,9}) (0|[1-9][0-9]{0,9}) (0|[1-9][0-9]{0,9}) ([1-9][0-9]{0,8})")
NUMBER = re.compile(rb"[1-9][0-9]{0,18}")


def refuse(line, why):
    print(f"line {line}: {why}", file=sys.stderr)
    sys.exit(43)


def main():
    lines = sys.stdin.buffer.read().split(b"\n")
    if lines.pop() != b"":
        refuse(len(lines) + 1, "the last line does not end with a newline")
    first = FIRST.fullmatch(lines[0]) if lines else None
    if not first:
        refuse(1, "not five integers, of which only the third and the fourth may be 0, without leading zeros, one blank apart")
    w, h, x, y, q = map(int, first.groups())
    if max(w, h) > LARGEST_SIDE:
        refuse(1, f"a side of {max(w, h)} tiles, more than {LARGEST_SIDE}")
    if x >= w or y >= h:
        refuse(1, f"no tile of the map: {x} {y}")
    if q > MOST_NUMBERS:
        refuse(1, f"{q} numbers, more than {MOST_NUMBERS}")
    if len(lines) != 1 + q:
        refuse(len(lines), f"{len(lines) - 1} numbers instead of {q}")
    for number, line in enumerate(lines[1:], 2):
        if not NUMBER.fullmatch(line):
            refuse(number, "not a positive integer without leading zeros")
        if int(line) > w * h:
            refuse(number, f"{int(line)} is more than the {w * h} tiles of the map")
    sys.exit(42)


main()
