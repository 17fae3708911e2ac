import sys


def drive(n, roads, start):
    """For each depot, from index 1 on: the earliest minute, or -1. A road is (one, other, minutes, begin, end); begin is end if there is no ban."""
    # Your solution goes here.
    return [-1] * (n + 1)


def main():
    (n, _, start), *roads = [tuple(map(int, line.split())) for line in sys.stdin]
    print(*drive(n, roads, start)[1:])


main()
