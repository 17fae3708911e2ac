# Dijkstra's algorithm on the earliest minutes. O(m log m) time.
import sys
from heapq import heappop, heappush

DAY = 1440


def arrival(now, minutes, begin, end):
    """The earliest minute at the other end for a truck that is ready at minute now; None if there is none."""
    if begin == end:
        return now + minutes
    still_open = (begin - now) % DAY
    closed = (end - now) % DAY
    if minutes > (begin - end) % DAY:
        return None
    if still_open <= closed and minutes <= still_open:
        return now + minutes
    return now + closed + minutes


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
