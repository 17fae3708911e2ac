# Mistake: takes the chosen target out of the build. Chains through it do not disappear: they take its new time, and
# what needs it still waits for what it needs.
import sys
from heapq import heappop, heappush


def main():
    n, m, *rest = map(int, sys.stdin.buffer.read().split())
    now, edges = rest[0:2 * n:2], rest[2 * n:]
    needed_by = [[] for _ in range(n)]
    missing = [0] * n
    for needed, target in zip(edges[0::2], edges[1::2]):
        needed_by[needed - 1].append(target - 1)
        missing[target - 1] += 1

    order = [target for target in range(n) if missing[target] == 0]
    before = [0] * n
    for target in order:
        for following in needed_by[target]:
            before[following] = max(before[following], before[target] + now[target])
            missing[following] -= 1
            if missing[following] == 0:
                order.append(following)
    after = [0] * n
    for target in reversed(order):
        after[target] = max((now[following] + after[following] for following in needed_by[target]), default=0)
    place = [0] * n
    for i, target in enumerate(order):
        place[target] = i
    begins_later = [0] * (n + 1)
    for i in range(n - 1, -1, -1):
        begins_later[i] = max(begins_later[i + 1], now[order[i]] + after[order[i]])

    times = [0] * n
    ended_earlier = 0
    jumping = []
    for i, target in enumerate(order):
        while jumping and jumping[0][1] <= i:
            heappop(jumping)
        jumped = -jumping[0][0] if jumping else 0
        times[target] = max(ended_earlier, begins_later[i + 1], jumped)
        finished = before[target] + now[target]
        ended_earlier = max(ended_earlier, finished)
        for following in needed_by[target]:
            heappush(jumping, (-(finished + now[following] + after[following]), place[following]))
    best = min(times)
    print(best, times.index(best) + 1)


main()
