# Crashes: finds the longest chains by recursion, one level per target of the chain. A build that is one long chain is
# deeper than Python's stack.
import sys
from functools import cache
from heapq import heappop, heappush


def main():
    n, m, *rest = map(int, sys.stdin.buffer.read().split())
    now, faster, edges = rest[0:2 * n:2], rest[1:2 * n:2], rest[2 * n:]
    needs = [[] for _ in range(n)]
    needed_by = [[] for _ in range(n)]
    for needed, target in zip(edges[0::2], edges[1::2]):
        needs[target - 1].append(needed - 1)
        needed_by[needed - 1].append(target - 1)

    @cache
    def before(target):
        return max((before(needed) + now[needed] for needed in needs[target]), default=0)

    @cache
    def after(target):
        return max((now[following] + after(following) for following in needed_by[target]), default=0)

    order = sorted(range(n), key=before)  # every target takes time: what is needed comes first
    place = [0] * n
    for i, target in enumerate(order):
        place[target] = i
    begins_later = [0] * (n + 1)
    for i in range(n - 1, -1, -1):
        begins_later[i] = max(begins_later[i + 1], now[order[i]] + after(order[i]))

    times = [0] * n
    ended_earlier = 0
    jumping = []
    for i, target in enumerate(order):
        while jumping and jumping[0][1] <= i:
            heappop(jumping)
        jumped = -jumping[0][0] if jumping else 0
        through = before(target) + faster[target] + after(target)
        times[target] = max(through, ended_earlier, begins_later[i + 1], jumped)
        finished = before(target) + now[target]
        ended_earlier = max(ended_earlier, finished)
        for following in needed_by[target]:
            heappush(jumping, (-(finished + now[following] + after(following)), place[following]))
    best = min(times)
    print(best, times.index(best) + 1)


main()
