"""Accepts (exit status 42) or refuses (43) an input of Header Clicks read from standard input."""
import re
import sys

LIMITS = [("rows", 10_000), ("columns", 8), ("clicks", 20_000)]
MOST = 10**9
POSITIVE = re.compile(rb"[1-9][0-9]{0,5}")
CELL = re.compile(rb"-|0|-?[1-9][0-9]{0,9}")


def refuse(line, why):
    print(f"line {line}: {why}", file=sys.stderr)
    sys.exit(43)


def words(lines, number, count, pattern):
    found = lines[number - 1].split(b" ")
    if len(found) != count:
        refuse(number, f"{len(found)} words instead of {count}, one blank apart")
    for word in found:
        if not pattern.fullmatch(word):
            refuse(number, "a word that is none of those that may stand there")
    return found


def main():
    lines = sys.stdin.buffer.read().split(b"\n")
    if lines.pop() != b"" or not lines:
        refuse(len(lines) + 1, "the last line does not end with a newline")
    rows, columns, clicks = map(int, words(lines, 1, 3, POSITIVE))
    for value, (what, most) in zip((rows, columns, clicks), LIMITS):
        if value > most:
            refuse(1, f"{value} {what}, more than {most}")
    if len(lines) != rows + 2:
        refuse(len(lines), f"{len(lines)} lines instead of {rows + 2}")
    for number in range(2, rows + 2):
        for word in words(lines, number, columns, CELL):
            if word != b"-" and abs(int(word)) > MOST:
                refuse(number, f"{int(word)} is not between {-MOST} and {MOST}")
    for word in words(lines, rows + 2, clicks, POSITIVE):
        if int(word) > columns:
            refuse(rows + 2, f"there is no column {int(word)}")
    sys.exit(42)


main()
