"""Accepts (exit status 42) or refuses (43) an input of Phone Tree read from standard input."""
import re
import sys

MOST_PEOPLE = 50_000
LONGEST = 10**9
COUNT = re.compile(rb"[1-9][0-9]{0,5}")
WORD = re.compile(rb"null|[1-9][0-9]{0,9}")


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
    words = lines[1].split(b" ")
    if len(words) != int(lines[0]):
        refuse(2, f"{len(words)} words instead of {int(lines[0])}")
    people = 0
    for place, word in enumerate(words):
        if place > 2 * people:
            refuse(2, f"word {place + 1} is below nobody")
        if not WORD.fullmatch(word):
            refuse(2, f"word {place + 1} is neither null nor a positive integer without leading zeros")
        if word != b"null":
            people += 1
            if int(word) > LONGEST:
                refuse(2, f"a call of {int(word)} seconds")
    if not 1 <= people <= MOST_PEOPLE:
        refuse(2, f"{people} people")
    if len(words) != 2 * people + 1:
        refuse(2, f"{len(words)} words for {people} people")
    sys.exit(42)


main()
