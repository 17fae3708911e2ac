# Mistake: the day is a line from second 0 to second d - 1, so that no window crosses midnight.
import sys

_, day, budget, *rest = map(int, sys.stdin.buffer.read().split())
seconds = [-1] + rest[0::2] + [day]
costs = [0] + rest[1::2]
longest, earliest = 0, 0
spent, after = 0, 1
for before in range(len(seconds) - 1):
    after = max(after, before + 1)
    while after < len(costs) and spent + costs[after] <= budget:
        spent += costs[after]
        after += 1
    length = seconds[after] - seconds[before] - 1
    if length > longest:
        longest, earliest = length, seconds[before] + 1
    if after > before + 1:
        spent -= costs[before + 1]
print(longest, earliest)
