# Mistake: merges by the numbers of the nodes as they stand, though they count from different moments once one was taken.
import sys
from heapq import merge

n, _, behind, slack, *ticks = map(int, sys.stdin.read().split())
radio, meter = ticks[:n], ticks[n:]
for i in range(len(meter)):
    taken = min(meter[i], behind)
    meter[i] -= taken
    behind -= taken
wake_ups = []
span = 0
for number in merge(radio, meter):
    if wake_ups and span + number <= slack:
        span += number
        wake_ups[-1] += number
    else:
        span = 0
        wake_ups.append(number)
print(*wake_ups)
