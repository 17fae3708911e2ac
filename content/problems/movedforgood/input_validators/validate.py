"""Accepts (exit status 42) or refuses (43) an input of Moved for Good read from standard input."""
import re
import sys

MOST_PAGES = 100_000
COUNT = re.compile(rb"[1-9][0-9]{0,5}")
PAGE = re.compile(rb"0|-?[1-9][0-9]{0,5}")


def refuse(line, why):
    print(f"line {line}: {why}", file=sys.stderr)
    sys.exit(43)


def main():
    lines = sys.stdin.buffer.read().split(b"\n")
    if lines.pop() != b"":
        refuse(len(lines) + 1, "the last line does not end with a newline")
    if len(lines) != 2:
        refuse(len(lines), f"{len(lines)} lines instead of 2")
    if not COUNT.fullmatch(lines[0]):
        refuse(1, "not a positive integer without leading zeros")
    n = int(lines[0])
    if n > MOST_PAGES:
        refuse(1, f"{n} is more than {MOST_PAGES}")
    pages = lines[1].split(b" ")
    if len(pages) != n:
        refuse(2, f"{len(pages)} pages instead of {n}")
    for page in pages:
        if not PAGE.fullmatch(page):
            refuse(2, "not integers without leading zeros, one blank apart")
        if abs(int(page)) > n:
            refuse(2, f"there is no page {abs(int(page))}")
    sys.exit(42)


main()
