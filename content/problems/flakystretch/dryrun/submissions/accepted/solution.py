# A window over the log, with the results of each test for each commit and, for each test, the number of commits with both.
from collections import defaultdict


def longest_stretch(commits: list[int], tests: list[int], passed: list[bool], most: int) -> tuple[int, int]:
    results = defaultdict(lambda: [0, 0])
    mixed = defaultdict(int)
    flaky = 0

    def count(i, step):
        nonlocal flaky
        test = tests[i]
        counts = results[commits[i], test]
        flaky -= mixed[test] > 0
        mixed[test] -= all(counts)
        counts[passed[i]] += step
        mixed[test] += all(counts)
        flaky += mixed[test] > 0

    longest, first, begin = 0, 0, 0
    for end in range(len(tests)):
        count(end, 1)
        while flaky > most:
            count(begin, -1)
            begin += 1
        if end - begin >= longest:
            longest, first = end - begin + 1, begin + 1
    return longest, first
