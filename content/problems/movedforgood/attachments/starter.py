import sys


def straighten(pages):
    """The pages after straightening. 0 is a plain page, t a permanent redirect to page t, -t a temporary one; page 1 is at index 1."""
    # Your solution goes here.
    return pages


def main():
    _, *numbers = map(int, sys.stdin.read().split())
    print(*straighten([0, *numbers])[1:])


main()
