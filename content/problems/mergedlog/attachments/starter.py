import sys


def merged_log(first, second, merged):
    """How many lines can be explained, and the fewest that were written by then."""
    # Your solution goes here.
    return 0, 0


def main():
    print(*merged_log(*sys.stdin.read().split()))


main()
