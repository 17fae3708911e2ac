import sys


def firmware_steps(k, offers):
    """The seconds and the installations of the best way; offers[i] are delta, cumulative update and image of version i + 2, or -1."""
    # Your solution goes here.
    return -1, 0


def main():
    first, *lines = sys.stdin.read().splitlines()
    _, k = map(int, first.split())
    print(*firmware_steps(k, [tuple(map(int, line.split())) for line in lines]))


main()
