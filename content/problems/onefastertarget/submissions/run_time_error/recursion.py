# Crashes: finds the topological order by a depth-first search that calls itself, one level per target of a chain. A build
# that is one long chain is deeper than Python's stack.
import sys
from heapq import heappop, heappush


def topological_order(needed_by):
    finished = []
    visited = [False] * len(needed_by)

    def visit(target):
        visited[target] = True
        for following in needed_by[target]:
            if not visited[following]:
                visit(following)
        finished.append(target)

    for target in range(len(needed_by)):
        if not visited[target]:
            visit(target)
    return finished[::-1]


def build_times(now, faster, needed_by):
    """For each target, the build time if that one is sped up; targets are numbered in a topological order."""
    n = len(now)
    ending = now[:]  # the longest chain whose last target is this one
    for target in range(n):
        for following in needed_by[target]:
            ending[following] = max(ending[following], ending[target] + now[following])
    starting = now[:]  # the longest chain whose first target is this one
    begins_later = [0] * (n + 1)  # the longest chain whose first target is this one or a later one
    for target in range(n - 1, -1, -1):
        starting[target] += max([starting[following] for following in needed_by[target]], default=0)
        begins_later[target] = max(begins_later[target + 1], starting[target])

    result = []
    ended_earlier = 0  # the longest chain whose last target is an earlier one
    jumping = [(0, n)]  # a heap of edges: minus the longest chain along it, the target where it ends; never empty
    for target in range(n):
        while jumping[0][1] <= target:
            heappop(jumping)
        through = ending[target] + starting[target] - 2 * now[target] + faster[target]
        result.append(max(through, ended_earlier, begins_later[target + 1], -jumping[0][0]))

        ended_earlier = max(ended_earlier, ending[target])
        for following in needed_by[target]:
            heappush(jumping, (-ending[target] - starting[following], following))
    return result


def main():
    n, m, *rest = map(int, sys.stdin.buffer.read().split())
    now, faster, edges = rest[0:2 * n:2], rest[1:2 * n:2], rest[2 * n:]
    needed_by = [[] for _ in range(n)]
    for needed, target in zip(edges[0::2], edges[1::2]):
        needed_by[needed - 1].append(target - 1)

    order = topological_order(needed_by)
    place = [0] * n
    for i, target in enumerate(order):
        place[target] = i
    times = build_times(
        [now[target] for target in order],
        [faster[target] for target in order],
        [[place[following] for following in needed_by[target]] for target in order],
    )
    best, choice = min(zip(times, order))
    print(best, choice + 1)


main()
