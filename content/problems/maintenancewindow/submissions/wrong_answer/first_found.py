# Mistake: keeps the first longest window that it finds. The windows are found in the order of their beginnings, except
# that the one after a job in the last second of the day begins at second 0 and is found last.
import sys

n, day, budget, *rest = map(int, sys.stdin.buffer.read().split())
seconds, costs = rest[0::2], rest[1::2]
if sum(costs) <= budget:
    print(day, 0)
    sys.exit()
seconds += [second + day for second in seconds]
costs += costs
longest, earliest = 0, 0
spent, after = 0, 1
for before in range(n):
    while spent + costs[after] <= budget:
        spent += costs[after]
        after += 1
    length = seconds[after] - seconds[before] - 1
    if length > longest:
        longest, earliest = length, (seconds[before] + 1) % day
    if after == before + 1:
        after += 1
    else:
        spent -= costs[before + 1]
print(longest, earliest)
