"""Accepts (exit status 42) or refuses (43) an input of Split Panes read from standard input."""
import re
import sys

MOST_NODES = 50_000
WIDEST_WINDOW = 10**9
WIDEST_PANE = 10_000
FIRST = re.compile(rb"([1-9][0-9]{0,5}) ([1-9][0-9]{0,9})")
WORD = re.compile(rb"null|0|[1-9][0-9]{0,4}")


def refuse(line, why):
    print(f"line {line}: {why}", file=sys.stderr)
    sys.exit(43)


def main():
    lines = sys.stdin.buffer.read().split(b"\n")
    if lines.pop() != b"":
        refuse(len(lines) + 1, "the last line does not end with a newline")
    if len(lines) != 2:
        refuse(len(lines), f"{len(lines)} lines instead of 2")
    first = FIRST.fullmatch(lines[0])
    if not first:
        refuse(1, "not two positive integers without leading zeros, one blank apart")
    if int(first[2]) > WIDEST_WINDOW:
        refuse(1, f"a window of {int(first[2])} columns")
    words = lines[1].split(b" ")
    if len(words) != int(first[1]):
        refuse(2, f"{len(words)} words instead of {int(first[1])}")
    nodes = []  # the places of their words
    for place, word in enumerate(words):
        if place > 2 * len(nodes):
            refuse(2, f"word {place + 1} is below no node")
        if not WORD.fullmatch(word):
            refuse(2, f"word {place + 1} is neither null nor an integer without leading zeros")
        if word != b"null":
            nodes.append(place)
    if not 1 <= len(nodes) <= MOST_NODES:
        refuse(2, f"{len(nodes)} nodes")
    if len(words) != 2 * len(nodes) + 1:
        refuse(2, f"{len(words)} words for {len(nodes)} nodes")
    for number, place in enumerate(nodes):
        value = int(words[place])
        is_pane = words[2 * number + 1] == words[2 * number + 2] == b"null"
        if is_pane and not 1 <= value <= WIDEST_PANE:
            refuse(2, f"word {place + 1}: a pane of at least {value} columns")
        if not is_pane and value > 1:
            refuse(2, f"word {place + 1}: a split is 0 or 1")
    sys.exit(42)


main()
