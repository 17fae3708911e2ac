# Parts are settled in the order of their costs. A recipe adds up the costs of its parts as they are settled, and offers its own part
# when the last one is. O(pairs + (n + m) log(n + m)) time.
import sys
from heapq import heapify, heappop, heappush

LIMIT = 10**12


def cheapest(prices, recipes):
    """For each part the smallest cost of a piece, or -1."""
    makes, costs, missing = [], [], []
    uses = [[] for _ in prices]
    for i, (part, work, count, *pairs) in enumerate(recipes):
        makes.append(part - 1)
        costs.append(work)
        missing.append(count)
        for taken, pieces in zip(pairs[::2], pairs[1::2]):
            uses[taken - 1].append((i, pieces))

    offers = [(price, part) for part, price in enumerate(prices) if price != -1]
    heapify(offers)
    settled = [-1] * len(prices)
    while offers:
        cost, part = heappop(offers)
        if settled[part] >= 0:
            continue
        settled[part] = cost
        for i, pieces in uses[part]:
            costs[i] += cost * pieces
            missing[i] -= 1
            if missing[i] == 0 and costs[i] <= LIMIT:
                heappush(offers, (costs[i], makes[i]))
    return settled


def main():
    _, prices, *recipes = [list(map(int, line.split())) for line in sys.stdin]
    print(*cheapest(prices, recipes))


main()
