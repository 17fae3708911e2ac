# Mistake: looks at the ban only when the truck leaves. A ban that begins while it is on the road is overlooked.
import sys
from heapq import heappop, heappush

DAY = 1440


def arrival(now, minutes, begin, end):
    if begin == end or (now - begin) % DAY >= (end - begin) % DAY:
        return now + minutes
    return now + (end - now) % DAY + minutes


def main():
    n, _, start, *numbers = map(int, sys.stdin.read().split())
    roads = [[] for _ in range(n + 1)]
    for one, other, minutes, begin, end in zip(*[iter(numbers)] * 5):
        roads[one].append((other, minutes, begin, end))
        roads[other].append((one, minutes, begin, end))

    earliest = [-1] * (n + 1)
    queue = [(start, 1)]
    while queue:
        now, depot = heappop(queue)
        if earliest[depot] >= 0:
            continue
        earliest[depot] = now
        for other, minutes, begin, end in roads[depot]:
            if earliest[other] < 0:
                there = arrival(now, minutes, begin, end)
                if there is not None:
                    heappush(queue, (there, other))
    print(*earliest[1:])


main()
