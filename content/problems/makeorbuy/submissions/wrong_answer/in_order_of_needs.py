# Mistake: works the recipes off in topological order, a part when all of its recipes are done. Parts in a cycle are never done, nor
# is what needs them; they keep their price.
import sys

LIMIT = 10**12


def main():
    _, prices, *recipes = [list(map(int, line.split())) for line in sys.stdin]
    best = [price if price >= 0 else LIMIT + 1 for price in prices]
    open_recipes = [0] * len(prices)
    costs, missing = [], []
    uses = [[] for _ in prices]
    for i, (part, work, count, *pairs) in enumerate(recipes):
        open_recipes[part - 1] += 1
        costs.append(work)
        missing.append(count)
        for taken, pieces in zip(pairs[::2], pairs[1::2]):
            uses[taken - 1].append((i, pieces))
    done = [part for part in range(len(prices)) if open_recipes[part] == 0]
    for part in done:
        for i, pieces in uses[part]:
            costs[i] += best[part] * pieces
            missing[i] -= 1
            if missing[i] == 0:
                made = recipes[i][0] - 1
                best[made] = min(best[made], costs[i])
                open_recipes[made] -= 1
                if open_recipes[made] == 0:
                    done.append(made)
    print(*[cost if cost <= LIMIT else -1 for cost in best])


main()
