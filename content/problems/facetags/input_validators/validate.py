"""Accepts (exit status 42) or refuses (43) an input of Face Tags read from standard input."""
import re
import sys

LARGEST_SIDE = 10**9
MOST_TAGS = 50_000
MOST_EDITS = 100_000
FIRST = re.compile(rb"([1-9][0-9]{0,9}) ([1-9][0-9]{0,9}) ([1-9][0-9]{0,8})")
EDITS = re.compile(rb"[RLMFC]+")
TAG = re.compile(rb"(0|[1-9][0-9]{0,9}) (0|[1-9][0-9]{0,9})")


def refuse(line, why):
    print(f"line {line}: {why}", file=sys.stderr)
    sys.exit(43)


def main():
    lines = sys.stdin.buffer.read().split(b"\n")
    if lines.pop() != b"":
        refuse(len(lines) + 1, "the last line does not end with a newline")
    first = FIRST.fullmatch(lines[0]) if lines else None
    if not first:
        refuse(1, "not three positive integers without leading zeros, one blank apart")
    width, height, q = map(int, first.groups())
    if max(width, height) > LARGEST_SIDE:
        refuse(1, f"a side of {max(width, height)} pixels, more than {LARGEST_SIDE}")
    if q > MOST_TAGS:
        refuse(1, f"{q} tags, more than {MOST_TAGS}")
    if len(lines) != 2 + q:
        refuse(len(lines), f"{len(lines)} lines instead of {2 + q}")
    if not EDITS.fullmatch(lines[1]):
        refuse(2, "not one word of the letters R, L, M, F and C")
    if len(lines[1]) > MOST_EDITS:
        refuse(2, f"{len(lines[1])} edits, more than {MOST_EDITS}")
    for number, line in enumerate(lines[2:], 3):
        tag = TAG.fullmatch(line)
        if not tag:
            refuse(number, "not two integers from 0 on, without leading zeros, one blank apart")
        x, y = map(int, tag.groups())
        if x >= width or y >= height:
            refuse(number, f"no pixel of the photo: {x} {y}")
    sys.exit(42)


main()
