"""Writes one input of Offline Map to standard output: gen.py SHAPE K PLACES SEED

    random    the hiker and all places are anywhere
    sorted    the same, with the places in the order of their rows, from the top
    reversed  the same, from the bottom
    equal     all places are on one tile
    near      all places are at most 40 rows and columns away from the hiker
    edges     each place is in the first or last two rows, and in the first or last two columns

The map has 2^K rows and columns. The same arguments give the same bytes on every machine.
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


def main():
    shape = sys.argv[1]
    k, places, seed = map(int, sys.argv[2:])
    rng = SplitMix64(seed)
    last = 2**k - 1
    hiker = [rng.between(0, last), rng.between(0, last)]

    def anywhere():
        return [rng.between(0, last), rng.between(0, last)]

    def near():
        return [rng.between(max(0, at - 40), min(last, at + 40)) for at in hiker]

    def edges():
        return [abs(rng.between(-2, 1)) + rng.between(0, 1) * (last - 2) for _ in hiker]

    if shape == "equal":
        tiles = [anywhere()] * places
    else:
        one = {"near": near, "edges": edges}.get(shape, anywhere)
        tiles = [one() for _ in range(places)]
    if shape in ("sorted", "reversed"):
        tiles.sort(reverse=shape == "reversed")
    lines = [f"{k} {places}", *(f"{row} {column}" for row, column in [hiker, *tiles])]
    sys.stdout.write("\n".join(lines) + "\n")


main()
