"""Accepts (exit status 42) or refuses (43) an input of Merged Log read from standard input."""
import re
import sys

MOST_LINES = 800
WORD = re.compile(rb"[a-z]+")


def refuse(line, why):
    print(f"line {line}: {why}", file=sys.stderr)
    sys.exit(43)


def main():
    lines = sys.stdin.buffer.read().split(b"\n")
    if lines.pop() != b"":
        refuse(len(lines) + 1, "the last line does not end with a newline")
    if len(lines) != 3:
        refuse(len(lines), f"{len(lines)} lines instead of 3")
    for number, line in enumerate(lines, 1):
        if not WORD.fullmatch(line):
            refuse(number, "not one word of the letters from a to z")
        if len(line) > MOST_LINES:
            refuse(number, f"{len(line)} letters, more than {MOST_LINES}")
    sys.exit(42)


main()
