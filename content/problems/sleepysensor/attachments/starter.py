import sys


def fewest_messages(readings, holds):
    """The smallest number of messages; a reading is a pair (made, patience), a message holds at most `holds` of them."""
    # Your solution goes here.
    return 0


def main():
    n, holds, *rest = map(int, sys.stdin.read().split())
    readings = list(zip(rest[0::2], rest[1::2]))
    print(fewest_messages(readings, holds))


main()
