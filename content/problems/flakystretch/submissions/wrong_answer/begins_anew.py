# Mistake: begins an empty stretch with the entry that makes one test too many flaky, in place of letting the oldest ones go.
import sys
from collections import defaultdict

_, most, *words = sys.stdin.read().split()
results = defaultdict(set)
flaky = set()
longest = first = begin = 0
for end, entry in enumerate(zip(words[0::3], words[1::3], words[2::3])):
    commit, test, result = entry
    results[commit, test].add(result)
    if len(results[commit, test]) == 2:
        flaky.add(test)
    if len(flaky) > int(most):
        results.clear()
        flaky.clear()
        results[commit, test].add(result)
        begin = end
    if end - begin >= longest:
        longest, first = end - begin + 1, begin + 1
print(longest, first)
