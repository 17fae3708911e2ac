import sys


def near_twins(records, fields):
    """For each field the number of pairs that agree in all but this field; a record is a tuple, a missing value is "-"."""
    # Your solution goes here.
    return [0] * fields


def main():
    first, *lines = sys.stdin.read().splitlines()
    _, fields = map(int, first.split())
    for pairs in near_twins([tuple(line.split()) for line in lines], fields):
        print(pairs)


main()
