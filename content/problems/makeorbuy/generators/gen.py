"""Writes one input of Make or Buy to standard output: gen.py SHAPE PARTS NUMBERS... SEED

    random PARTS RECIPES MOST PIECES SOLD SEED   recipes of 1 to MOST parts with 1 to PIECES pieces each; of 100 parts, SOLD are sold
    layers PARTS RECIPES MOST SEED               recipes take one piece each of parts with smaller numbers, not far away; the first
                                                 tenth is sold
    chain  PARTS BACKWARDS SEED                  each part is made from the one before; the recipes are listed from behind if
                                                 BACKWARDS is 1
    equal  PARTS SEED                            all parts cost the same, and each is made from two others
    double PARTS SEED                            each part is made from two pieces of the one before

The same arguments give the same bytes on every machine.
"""
import sys


class SplitMix64:
    """The generator of Steele, Lea and Flood (2014); Python's own may change between versions."""

    MASK = 2**64 - 1

    def __init__(self, seed):
        self.state = seed & self.MASK

    def next(self):
        self.state = (self.state + 0x9E3779B97F4A7C15) & self.MASK
        z = self.state
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & self.MASK
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & self.MASK
        return z ^ (z >> 31)

    def between(self, low, high):
        """An integer of [low, high]."""
        return low + self.next() % (high - low + 1)


def taken(rng, low, high, most, pieces):
    """Up to `most` different parts from low to high, with 1 to `pieces` pieces each."""
    return {rng.between(low, high): rng.between(1, pieces) for _ in range(rng.between(1, most))}


def random(rng, n, count, most, pieces, sold):
    prices = [rng.between(0, 5000) if rng.between(1, 100) <= sold else -1 for _ in range(n)]
    return prices, [(rng.between(1, n), rng.between(0, 900), taken(rng, 1, n, most, pieces)) for _ in range(count)]


def layers(rng, n, count, most):
    first = max(n // 10, 1)
    prices = [rng.between(1, 1000) if part < first else -1 for part in range(n)]
    recipes = []
    for _ in range(count if n > first else 0):
        part = rng.between(first + 1, n)
        recipes.append((part, rng.between(0, 50), taken(rng, max(part - 3 * first, 1), part - 1, most, 1)))
    return prices, recipes


def chain(rng, n, backwards):
    prices = [rng.between(1, 9)] + [-1] * (n - 1)
    recipes = [(part, rng.between(1, 9), {part - 1: 1}) for part in range(2, n + 1)]
    return prices, recipes[::-1] if backwards else recipes


def equal(rng, n):
    return [7] * n, [(part, 1, {(part - 2) % n + 1: 1, part % n + 1: 1}) for part in range(1, n + 1)]


def double(rng, n):
    return [rng.between(1, 9)] + [-1] * (n - 1), [(part, 0, {part - 1: 2}) for part in range(2, n + 1)]


SHAPES = {shape.__name__: shape for shape in (random, layers, chain, equal, double)}


def main():
    shape, *numbers, seed = sys.argv[1:]
    prices, recipes = SHAPES[shape](SplitMix64(int(seed)), *map(int, numbers))
    print(len(prices), len(recipes))
    print(*prices)
    for part, work, pieces in recipes:
        print(part, work, len(pieces), *[number for pair in pieces.items() for number in pair])


main()
