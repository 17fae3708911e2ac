"""Accepts (exit status 42) or refuses (43) an input of Short Commands read from standard input."""
import re
import sys

MOST_WORDS = 20_000
WORD = re.compile(rb"([a-z-]{1,20}) ([1-9][0-9]{0,4})")


def refuse(line, why):
    print(f"line {line}: {why}", file=sys.stderr)
    sys.exit(43)


def main():
    lines = sys.stdin.buffer.read().split(b"\n")
    if lines.pop() != b"":
        refuse(len(lines) + 1, "the last line does not end with a newline")
    if not lines or not re.fullmatch(rb"[1-9][0-9]{0,4}", lines[0]):
        refuse(1, "not a positive integer without leading zeros")
    n = int(lines[0])
    if n > MOST_WORDS:
        refuse(1, f"{n} is more than {MOST_WORDS}")
    if len(lines) != n + 1:
        refuse(len(lines), f"{len(lines) - 1} words instead of {n}")
    seen = set()
    for number, line in enumerate(lines[1:], 2):
        word = WORD.fullmatch(line)
        if not word:
            refuse(number, "not a word and a number, one blank apart")
        if int(word[2]) > n:
            refuse(number, f"command {int(word[2])}, more than {n}")
        if word[1] in seen:
            refuse(number, "the word stands there twice")
        seen.add(word[1])
    sys.exit(42)


main()
