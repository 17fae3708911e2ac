import sys


def least_storage(limit, nights):
    """The least storage for all nights, pairs of a full backup and of changes; -1 if there is no plan."""
    # Your solution goes here.
    return -1


def main():
    first, *lines = sys.stdin.read().splitlines()
    limit = int(first.split()[1])
    print(least_storage(limit, [tuple(map(int, line.split())) for line in lines]))


main()
