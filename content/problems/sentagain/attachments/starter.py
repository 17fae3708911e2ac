import sys


def sent_again(reports):
    """The packets that are sent again, in ascending order; a report is (a, b), and bit i of b is packet a - 1 - i."""
    # Your solution goes here.
    return []


def main():
    _, *lines = sys.stdin.read().splitlines()
    again = sent_again([tuple(map(int, line.split())) for line in lines])
    print(len(again))
    print(*again)


main()
