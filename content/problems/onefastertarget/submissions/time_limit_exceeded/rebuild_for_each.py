# Too slow: computes the build time anew for each target: O(n (n + m)).
import sys


def main():
    n, m, *rest = map(int, sys.stdin.buffer.read().split())
    seconds, faster, edges = rest[0:2 * n:2], rest[1:2 * n:2], rest[2 * n:]
    needed_by = [[] for _ in range(n)]
    missing = [0] * n
    for needed, target in zip(edges[0::2], edges[1::2]):
        needed_by[needed - 1].append(target - 1)
        missing[target - 1] += 1
    order = [target for target in range(n) if missing[target] == 0]
    for target in order:
        for following in needed_by[target]:
            missing[following] -= 1
            if missing[following] == 0:
                order.append(following)

    def build_time():
        before = [0] * n
        last = 0
        for target in order:
            finished = before[target] + seconds[target]
            last = max(last, finished)
            for following in needed_by[target]:
                before[following] = max(before[following], finished)
        return last

    best = None
    for target in range(n):
        today, seconds[target] = seconds[target], faster[target]
        choice = (build_time(), target + 1)
        seconds[target] = today
        best = choice if best is None else min(best, choice)
    print(*best)


main()
