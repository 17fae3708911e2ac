import sys


def tile(w, h, x, y, k):
    """The column and the row of the k-th tile."""
    # Your solution goes here.
    return x, y


def main():
    w, h, x, y, _, *numbers = map(int, sys.stdin.read().split())
    for k in numbers:
        print(*tile(w, h, x, y, k))


main()
