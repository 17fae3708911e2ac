"""Accepts (exit status 42) or refuses (43) an input of Warm Introduction read from standard input.

The first line has n, s, t and a seed. Each of the others is a part of the network, about the people from one number to
another, or two people; what would give somebody a fifth contact, or a contact twice, is left out.

    pair A B       two people know each other
    path A B       each knows the next one
    tree A B       A knows four, and everybody else three that are further away from A
    ring A B       everybody knows two on either side
    random A B     everybody knows up to four others

Unless the seed is 0, people are given other numbers then, also s and t.
"""
import re
import sys

MAX_PEOPLE = 20_000
MAX_SEED = 10**9
MAX_PARTS = 200


def refuse(line, why):
    print(f"line {line}: {why}", file=sys.stderr)
    sys.exit(43)


def main():
    lines = sys.stdin.buffer.read().split(b"\n")
    if lines.pop() != b"" or not lines:
        refuse(len(lines) + 1, "the last line does not end with a newline")
    if not re.fullmatch(rb"[1-9][0-9]*( [1-9][0-9]*){2} (0|[1-9][0-9]*)", lines[0]):
        refuse(1, "not four integers without leading zeros, one blank apart")
    n, s, t, seed = map(int, lines[0].split())
    if not 2 <= n <= MAX_PEOPLE or s > n or t > n or s == t or seed > MAX_SEED:
        refuse(1, "too many people, or s and t are not two of them")
    if len(lines) > MAX_PARTS + 1:
        refuse(len(lines), "too many parts")
    for number, line in enumerate(lines[1:], 2):
        if not re.fullmatch(rb"(pair|path|tree|ring|random)( [1-9][0-9]*){2}", line):
            refuse(number, "not a part")
        first, last = map(int, line.split()[1:])
        if not first < last <= n:
            refuse(number, "not two people in order")
    sys.exit(42)


main()
