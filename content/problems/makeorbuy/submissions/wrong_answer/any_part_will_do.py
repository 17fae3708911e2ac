# Mistake: lets a recipe make its offer as soon as one of its parts is settled, as an edge from each of them would in Dijkstra's
# algorithm. The other parts cost nothing.
import sys
from heapq import heapify, heappop, heappush

LIMIT = 10**12


def main():
    _, prices, *recipes = [list(map(int, line.split())) for line in sys.stdin]
    uses = [[] for _ in prices]
    for part, work, _, *pairs in recipes:
        for taken, pieces in zip(pairs[::2], pairs[1::2]):
            uses[taken - 1].append((part - 1, work, pieces))
    offers = [(price, part) for part, price in enumerate(prices) if price != -1]
    heapify(offers)
    settled = [-1] * len(prices)
    while offers:
        cost, part = heappop(offers)
        if settled[part] >= 0:
            continue
        settled[part] = cost
        for made, work, pieces in uses[part]:
            if work + cost * pieces <= LIMIT:
                heappush(offers, (work + cost * pieces, made))
    print(*settled)


main()
