"""Accepts (exit status 42) or refuses (43) an input of Pipeline Photos read from standard input."""
import re
import sys

MOST = 10**9
FIRST = [(0, 50_000), (1, 50_000), (-MOST, MOST), (0, 100_000), (0, 100_000)]


def refuse(line, why):
    print(f"line {line}: {why}", file=sys.stderr)
    sys.exit(43)


def integers(lines, number, limits):
    """The integers of one line, exactly one blank between them, each in its limits."""
    text = lines[number - 1]
    if not re.fullmatch(rb"(0|-?[1-9][0-9]*)( (0|-?[1-9][0-9]*))*", text):
        refuse(number, "not integers without leading zeros, one blank apart")
    values = [int(word) for word in text.split(b" ")]
    if len(values) != len(limits):
        refuse(number, f"{len(values)} integers instead of {len(limits)}")
    for value, (least, most) in zip(values, limits):
        if not least <= value <= most:
            refuse(number, f"{value} is not between {least} and {most}")
    return values


def main():
    lines = sys.stdin.buffer.read().split(b"\n")
    if lines.pop() != b"" or not lines:
        refuse(len(lines) + 1, "the last line does not end with a newline")
    n, m, *_ = integers(lines, 1, FIRST)
    if len(lines) != n + 2:
        refuse(len(lines), f"{len(lines)} lines instead of {n + 2}")
    before = -1
    for number in range(2, n + 2):
        second, _ = integers(lines, number, [(0, MOST), (0, MOST)])
        if second <= before:
            refuse(number, f"the fix at {second} is not later than the one at {before}")
        before = second
    photos = integers(lines, n + 2, [(0, MOST)] * m)
    if photos != sorted(photos):
        refuse(n + 2, "the photos are not in their order")
    sys.exit(42)


main()
