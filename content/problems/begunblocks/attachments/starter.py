import sys


def rented(jobs, block):
    """The number of blocks to pay for, and the number of their minutes that are idle. A job (s, e) runs from s up to e."""
    # Your solution goes here.
    return 0, 0


def main():
    (_, block), *jobs = [tuple(map(int, line.split())) for line in sys.stdin]
    print(*rented(jobs, block))


main()
