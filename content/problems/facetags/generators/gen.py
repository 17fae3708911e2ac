"""Writes one input of Face Tags to standard output: gen.py SHAPE EDITS TAGS WIDTH HEIGHT SEED

    random    any edits but crops, and one crop at a random place
    sorted    crops, then flips, turns to the left, mirrorings, turns to the right, of each about as many
    reversed  the same, the other way round
    equal     turns to the right only
    uncropped any edits but crops

Tags are anywhere in the photo, but the first four are its corners. The same arguments give the same bytes on every machine.
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


def uncropped(rng, n):
    return "".join("RLMF"[rng.between(0, 3)] for _ in range(n))


def random(rng, n):
    edits, at = uncropped(rng, n), rng.between(0, n - 1)
    return edits[:at] + "C" + edits[at + 1 :]


def sorted_(rng, n):
    return "".join(sorted("CFLMR"[rng.between(0, 4)] for _ in range(n)))


def reversed_(rng, n):
    return sorted_(rng, n)[::-1]


def equal(rng, n):
    return "R" * n


SHAPES = {shape.__name__.rstrip("_"): shape for shape in (random, sorted_, reversed_, equal, uncropped)}


def main():
    shape, *numbers = sys.argv[1:]
    n, q, width, height, seed = map(int, numbers)
    rng = SplitMix64(seed)
    print(width, height, q)
    print(SHAPES[shape](rng, n))
    corners = [(0, 0), (width - 1, 0), (0, height - 1), (width - 1, height - 1)]
    for x, y in (corners + [(rng.between(0, width - 1), rng.between(0, height - 1)) for _ in range(q)])[:q]:
        print(x, y)


main()
