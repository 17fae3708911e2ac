# A window over the log: it takes in each entry, and lets its oldest go while too many tests are flaky. Two counts tell which are:
# the results of each test for each commit, and the number of commits with both results for each test. O(n) time and memory.
import sys
from collections import defaultdict


def longest_stretch(entries, most):
    """The length of the longest stretch and the number of its first entry; an entry is (commit, test, passed)."""
    results = defaultdict(lambda: [0, 0])  # by commit and test: how often it failed and passed
    mixed = defaultdict(int)  # by test: commits with both results
    flaky = 0

    def count(entry, step):
        nonlocal flaky
        commit, test, passed = entry
        counts = results[commit, test]
        flaky -= mixed[test] > 0
        mixed[test] -= all(counts)
        counts[passed] += step
        mixed[test] += all(counts)
        flaky += mixed[test] > 0

    longest, first, begin = 0, 0, 0
    for end, entry in enumerate(entries, 1):
        count(entry, 1)
        while flaky > most:
            count(entries[begin], -1)
            begin += 1
        if end - begin > longest:
            longest, first = end - begin, begin + 1
    return longest, first


def main():
    _, most, *words = sys.stdin.read().split()
    entries = list(zip(words[0::3], words[1::3], [word == "pass" for word in words[2::3]]))
    print(*longest_stretch(entries, int(most)))


main()
