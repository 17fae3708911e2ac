# Labels that look alike have the same canonical form: every replacement made in one direction. What two counters have in
# common is the number of pairs. Pairs of one form in all, minus the certain ones among them, are the likely ones.
# O(n + m) time.
import sys
from collections import Counter

FORM = str.maketrans({"O": "0", "Q": "0", "I": "1", "Z": "2", "S": "5", "B": "8", "W": "VV"})


def pairs(listed, read):
    return sum((Counter(listed) & Counter(read)).values())


def compare(listed, read):
    """The numbers of certain pairs, likely pairs, missing labels and unknown readings."""
    certain = pairs(listed, read)
    in_all = pairs([label.translate(FORM) for label in listed], [label.translate(FORM) for label in read])
    return certain, in_all - certain, len(listed) - in_all, len(read) - in_all


def main():
    n, _, *labels = sys.stdin.read().split()
    print(*compare(labels[: int(n)], labels[int(n) :]))


main()
