# Mistake: sorts the targets into levels by the number of targets before them and believes that each chain visits
# every level, so that a chain that avoids a target must go through another one of its level. Dependencies that skip
# levels are forgotten.
import sys


def main():
    n, m, *rest = map(int, sys.stdin.buffer.read().split())
    now, faster, edges = rest[0:2 * n:2], rest[1:2 * n:2], rest[2 * n:]
    needed_by = [[] for _ in range(n)]
    missing = [0] * n
    for needed, target in zip(edges[0::2], edges[1::2]):
        needed_by[needed - 1].append(target - 1)
        missing[target - 1] += 1

    order = [target for target in range(n) if missing[target] == 0]
    level = [0] * n
    before = [0] * n
    for target in order:
        for following in needed_by[target]:
            level[following] = max(level[following], level[target] + 1)
            before[following] = max(before[following], before[target] + now[target])
            missing[following] -= 1
            if missing[following] == 0:
                order.append(following)
    after = [0] * n
    for target in reversed(order):
        after[target] = max((now[following] + after[following] for following in needed_by[target]), default=0)

    # The longest and the second longest chain through each level.
    longest = [(0, -1)] * n
    second = [(0, -1)] * n
    for target in range(n):
        chain = (before[target] + now[target] + after[target], target)
        at = level[target]
        if chain > longest[at]:
            longest[at], second[at] = chain, longest[at]
        elif chain > second[at]:
            second[at] = chain
    times = []
    for target in range(n):
        others = second if longest[level[target]][1] == target else longest
        times.append(max(before[target] + faster[target] + after[target], others[level[target]][0]))
    best = min(times)
    print(best, times.index(best) + 1)


main()
