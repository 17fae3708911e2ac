import sys


def photo_places(fixes, offset, gap, near, photos):
    """The place of each photo in metres, -1 where it is unknown; a fix is (second, metre)."""
    # Your solution goes here.
    return [-1 for _ in photos]


def main():
    n, _, offset, gap, near, *rest = map(int, sys.stdin.read().split())
    numbers, photos = rest[: 2 * n], rest[2 * n :]
    fixes = list(zip(numbers[0::2], numbers[1::2]))
    print(*photo_places(fixes, offset, gap, near, photos), sep="\n")


main()
