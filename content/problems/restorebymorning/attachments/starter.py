import sys


def least_written(nights, files, limit):
    """The fewest gigabytes that are written; a night is a pair (size, changed)."""
    # Your solution goes here.
    return 0


def main():
    n, files, limit, *rest = map(int, sys.stdin.read().split())
    print(least_written(list(zip(rest[0::2], rest[1::2])), files, limit))


main()
