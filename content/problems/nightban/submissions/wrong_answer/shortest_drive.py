# Mistake: takes the ways with the least driving, and adds the waiting on them afterwards. A longer drive can be there earlier.
import sys
from heapq import heappop, heappush

DAY = 1440


def arrival(now, minutes, begin, end):
    since = (now - end) % DAY
    if begin == end or since + minutes <= (begin - end) % DAY:
        return now + minutes
    return now + DAY - since + minutes


def main():
    n, _, start, *numbers = map(int, sys.stdin.read().split())
    roads = [[] for _ in range(n + 1)]
    for one, other, minutes, begin, end in zip(*[iter(numbers)] * 5):
        if begin == end or minutes <= (begin - end) % DAY:
            roads[one].append((other, minutes, begin, end))
            roads[other].append((one, minutes, begin, end))

    earliest = [-1] * (n + 1)
    queue = [(0, start, 1)]
    while queue:
        driven, now, depot = heappop(queue)
        if earliest[depot] >= 0:
            continue
        earliest[depot] = now
        for other, minutes, begin, end in roads[depot]:
            heappush(queue, (driven + minutes, arrival(now, minutes, begin, end), other))
    print(*earliest[1:])


main()
