import sys


def first_order(entries):
    """The first order in the alphabet that explains the entries (worker, key, found, left), or None."""
    # Your solution goes here.
    return None


def main():
    lines = sys.stdin.read().splitlines()[1:]
    entries = [(line[0], *map(int, line[2:].split())) for line in lines]
    print(first_order(entries) or "impossible")


main()
