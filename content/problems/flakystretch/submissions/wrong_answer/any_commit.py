# Mistake: takes a test for flaky when it has passed and failed, for whatever commits.
import sys
from collections import defaultdict

_, most, *words = sys.stdin.read().split()
entries = list(zip(words[1::3], [word == "pass" for word in words[2::3]]))
results = defaultdict(lambda: [0, 0])
flaky = longest = first = begin = 0
for end, (test, passed) in enumerate(entries, 1):
    flaky -= all(results[test])
    results[test][passed] += 1
    flaky += all(results[test])
    while flaky > int(most):
        test, passed = entries[begin]
        flaky -= all(results[test])
        results[test][passed] -= 1
        flaky += all(results[test])
        begin += 1
    if end - begin > longest:
        longest, first = end - begin, begin + 1
print(longest, first)
