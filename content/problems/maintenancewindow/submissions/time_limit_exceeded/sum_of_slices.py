# Too slow: adds the jobs between the two ends up again whenever one of the ends moves.
import sys

n, day, budget, *rest = map(int, sys.stdin.buffer.read().split())
seconds, costs = rest[0::2], rest[1::2]
if sum(costs) <= budget:
    print(day, 0)
    sys.exit()
seconds += [second + day for second in seconds]
costs += costs
longest, earliest = 0, 0
after = 1
for before in range(n):
    after = max(after, before + 1)
    while sum(costs[before + 1 : after + 1]) <= budget:
        after += 1
    length = seconds[after] - seconds[before] - 1
    begin = (seconds[before] + 1) % day
    if length > longest or (length == longest and begin < earliest):
        longest, earliest = length, begin
print(longest, earliest)
