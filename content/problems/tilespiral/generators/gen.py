"""Writes one input of Tiles in a Spiral to standard output: gen.py SHAPE Q W H X Y SEED

    random   any numbers
    sorted   numbers from 1 to W * H, about as far from each other
    reversed the same, the largest first
    equal    the same number again and again
    corners  numbers near the beginning and the end of any rings, and near the ends of their sides

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


def random(rng, q, w, h, x, y):
    return [rng.between(1, w * h) for _ in range(q)]


def sorted_(rng, q, w, h, x, y):
    return [max(1, (i + 1) * w * h // q) for i in range(q)]


def reversed_(rng, q, w, h, x, y):
    return sorted_(rng, q, w, h, x, y)[::-1]


def equal(rng, q, w, h, x, y):
    return [rng.between(1, w * h)] * q


def corners(rng, q, w, h, x, y):
    numbers = []
    for _ in range(q):
        r = rng.between(0, max(x, w - 1 - x, y, h - 1 - y) - 1)
        inner = (min(x + r, w - 1) - max(x - r, 0) + 1) * (min(y + r, h - 1) - max(y - r, 0) + 1)
        sides = rng.between(0, 3) * (2 * r + 2)
        numbers.append(min(max(inner + sides + rng.between(-1, 2), 1), w * h))
    return numbers


SHAPES = {shape.__name__.rstrip("_"): shape for shape in (random, sorted_, reversed_, equal, corners)}


def main():
    shape, *numbers = sys.argv[1:]
    q, w, h, x, y, seed = map(int, numbers)
    print(w, h, x, y, q)
    for number in SHAPES[shape](SplitMix64(seed), q, w, h, x, y):
        print(number)


main()
