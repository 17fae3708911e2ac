# Mistake: counts each commit for which a test is flaky, in place of the test. One bad test uses up all that is allowed.
import sys
from collections import defaultdict

_, most, *words = sys.stdin.read().split()
entries = list(zip(words[0::3], words[1::3], [word == "pass" for word in words[2::3]]))
results = defaultdict(lambda: [0, 0])
flaky = longest = first = begin = 0
for end, (commit, test, passed) in enumerate(entries, 1):
    counts = results[commit, test]
    flaky -= all(counts)
    counts[passed] += 1
    flaky += all(counts)
    while flaky > int(most):
        commit, test, passed = entries[begin]
        counts = results[commit, test]
        flaky -= all(counts)
        counts[passed] -= 1
        flaky += all(counts)
        begin += 1
    if end - begin > longest:
        longest, first = end - begin, begin + 1
print(longest, first)
