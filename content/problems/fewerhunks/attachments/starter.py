import sys


def least_effort(before, after, hunk):
    """The least effort of a diff; 0 is a blank line."""
    # Your solution goes here.
    return 0


def main():
    first, before, after = sys.stdin.read().splitlines()
    hunk = int(first.split()[2])
    print(least_effort(list(map(int, before.split())), list(map(int, after.split())), hunk))


main()
