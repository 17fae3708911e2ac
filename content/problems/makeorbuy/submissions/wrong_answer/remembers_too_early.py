# Mistake: asks for the cost recursively, takes a part that is being asked for already as not to be had, and remembers all results.
# What was found within a cycle is only right for the part at which the question began.
import sys

LIMIT = 10**12
sys.setrecursionlimit(200_000)


def main():
    _, prices, *recipes = [list(map(int, line.split())) for line in sys.stdin]
    ways = [[] for _ in prices]
    for part, work, _, *pairs in recipes:
        ways[part - 1].append((work, [(taken - 1, pieces) for taken, pieces in zip(pairs[::2], pairs[1::2])]))
    known = {}

    def ask(part, asked):
        if part in known:
            return known[part]
        if part in asked:
            return LIMIT + 1
        asked.add(part)
        best = prices[part] if prices[part] >= 0 else LIMIT + 1
        for work, pairs in ways[part]:
            best = min(best, work + sum(pieces * ask(taken, asked) for taken, pieces in pairs))
        asked.remove(part)
        known[part] = best
        return best

    print(*[cost if cost <= LIMIT else -1 for cost in (ask(part, set()) for part in range(len(prices)))])


main()
