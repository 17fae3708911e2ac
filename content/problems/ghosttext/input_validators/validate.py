"""Accepts (exit status 42) or refuses (43) an input of Ghost Text read from standard input."""
import re
import sys

MOST_WORDS = 40_000
MOST_LETTERS = 400_000
FIRST = re.compile(rb"([1-9][0-9]{0,4}) ([1-9][0-9]{0,4})")
WORD = re.compile(rb"[a-z]{1,30}")


def refuse(line, why):
    print(f"line {line}: {why}", file=sys.stderr)
    sys.exit(43)


def main():
    lines = sys.stdin.buffer.read().split(b"\n")
    if lines.pop() != b"" or not lines:
        refuse(len(lines) + 1, "the last line does not end with a newline")
    first = FIRST.fullmatch(lines[0])
    if not first:
        refuse(1, "not two positive integers of at most five digits without leading zeros, one blank apart")
    n, times = map(int, first.groups())
    if not times <= n <= MOST_WORDS:
        refuse(1, "n or t is out of bounds")
    if len(lines) != n + 1:
        refuse(len(lines), f"{len(lines)} lines instead of {n + 1}")
    for number, word in enumerate(lines[1:], 2):
        if not WORD.fullmatch(word):
            refuse(number, "not a word of 1 to 30 letters from a to z")
    letters = sum(map(len, lines[1:]))
    if letters > MOST_LETTERS:
        refuse(len(lines), f"{letters} letters, more than {MOST_LETTERS}")
    sys.exit(42)


main()
