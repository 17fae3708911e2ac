import sys


def spoiled_minutes(reports, length, harmless, limit):
    """The minutes at which a batch is spoiled; reports[0] is that of minute 1, and None when there is none."""
    # Your solution goes here.
    return []


def main():
    first_line, second_line = sys.stdin.read().splitlines()
    _, length, harmless, limit = map(int, first_line.split())
    reports = [None if word == "-" else int(word) for word in second_line.split()]
    spoiled = spoiled_minutes(reports, length, harmless, limit)
    print(len(spoiled), *spoiled, sep="\n")


main()
