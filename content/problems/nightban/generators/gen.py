"""Writes one input of Night Ban to standard output: gen.py SHAPE DEPOTS NUMBERS... SEED

    random DEPOTS ROADS LONGEST BANNED SEED   any roads of 1 to LONGEST minutes; of 100, BANNED have a ban of any length
    joined DEPOTS ROADS LONGEST BANNED SEED   the same, but all depots hang together
    chain  DEPOTS BACKWARDS SEED              a road from each depot to the next, and one of twice the length beside it; the roads
                                              are listed from the last depot to the first if BACKWARDS is 1
    equal  DEPOTS ROADS SEED                  any roads, all of 50 minutes and with the same ban
    fan    DEPOTS SEED                        a chain of short roads, and from depot 1 a long road to each depot, better ones later

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


def road(rng, one, other, longest, banned):
    begin, end = rng.between(0, 1439), rng.between(0, 1439)
    return one, other, rng.between(1, longest), begin, end if rng.between(1, 100) <= banned else begin


def pair(rng, n):
    one, other = rng.between(1, n), rng.between(1, n - 1)
    return one, other + (other >= one)


def random(rng, n, count, longest, banned):
    return [road(rng, *pair(rng, n), longest, banned) for _ in range(count)]


def joined(rng, n, count, longest, banned):
    tree = [road(rng, rng.between(1, depot - 1), depot, longest, banned) for depot in range(2, n + 1)]
    return tree + random(rng, n, count - len(tree), longest, banned)


def chain(rng, n, backwards):
    roads = []
    for depot in range(1, n):
        minutes = rng.between(1, 60)
        roads += [(depot, depot + 1, minutes, 1320, 300), (depot + 1, depot, 2 * minutes, 0, 0)]
    return roads[::-1] if backwards else roads


def equal(rng, n, count):
    return [(*pair(rng, n), 50, 1320, 300) for _ in range(count)]


def fan(rng, n):
    roads = []
    for depot in range(2, n + 1):
        roads += [(1, depot, 10000 - 9000 * depot // n, 7, 7), (depot - 1, depot, 1, 0, rng.between(0, 1))]
    return roads


SHAPES = {shape.__name__: shape for shape in (random, joined, chain, equal, fan)}


def main():
    shape, depots, *numbers, seed = sys.argv[1:]
    rng, n = SplitMix64(int(seed)), int(depots)
    start = rng.between(0, 1439)
    roads = SHAPES[shape](rng, n, *map(int, numbers))
    print(n, len(roads), start)
    for one in roads:
        print(*one)


main()
