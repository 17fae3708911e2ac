import sys


def find_entries(ring, questions):
    """For each question (begin, end) how many entries it is about, and the slot of the oldest one, or -1."""
    # Your solution goes here.
    return [(0, -1) for _ in questions]


def main():
    n, _, *rest = map(int, sys.stdin.read().split())
    ring, rest = rest[:n], rest[n:]
    for answer in find_entries(ring, list(zip(rest[0::2], rest[1::2]))):
        print(*answer)


main()
