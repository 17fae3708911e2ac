import sys


def largest_value(notifications, cap):
    """The largest total value of notifications of which no three are sent within less than cap seconds.

    A notification is a pair (time, value).
    """
    # Your solution goes here.
    return 0


def main():
    n, cap, *rest = map(int, sys.stdin.buffer.read().split())
    notifications = list(zip(rest[0::2], rest[1::2]))
    print(largest_value(notifications, cap))


main()
