import sys


def longest_stretch(entries, most):
    """The length of the longest stretch and the number of its first entry, from 1; an entry is (commit, test, passed)."""
    # Your solution goes here.
    return 0, 1


def main():
    _, most, *words = sys.stdin.read().split()
    entries = list(zip(words[0::3], words[1::3], [word == "pass" for word in words[2::3]]))
    print(*longest_stretch(entries, int(most)))


main()
