import sys


def compare(listed, read):
    """The numbers of certain pairs, likely pairs, missing labels and unknown readings."""
    # Your solution goes here.
    return 0, 0, 0, 0


def main():
    first_line, *labels = sys.stdin.read().splitlines()
    n = int(first_line.split()[0])
    print(*compare(labels[:n], labels[n:]))


main()
