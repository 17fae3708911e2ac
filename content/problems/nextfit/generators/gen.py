"""Writes one input of Next Fit to standard output: gen.py SHAPE BLOCKS NUMBERS... R S AT SEED

    random   BLOCKS LARGEST FREE R S AT SEED  of 1 to LARGEST units; of 100 blocks, FREE are free
    sorted   BLOCKS R S AT SEED               used and free by turns, the free ones from 1 to 9000 units
    reversed BLOCKS R S AT SEED               the same, the largest first
    equal    BLOCKS UNITS R S AT SEED         all free and of the same size
    halves   BLOCKS R S AT SEED               the first half is used, the second half is free, all of one unit
    runs     BLOCKS LONGEST R S AT SEED       used and free by turns, in runs of 1 to LONGEST blocks

The search begins in the middle of the AT-th of a hundred parts. The same arguments give the same bytes on every machine.
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


def random(rng, blocks, largest, free):
    return [rng.between(1, largest) * (-1 if rng.between(1, 100) <= free else 1) for _ in range(blocks)]


def sorted_(rng, blocks):
    return [-(1 + i * 9000 // blocks) if i % 2 else rng.between(1, 9) for i in range(blocks)]


def reversed_(rng, blocks):
    return sorted_(rng, blocks)[::-1]


def equal(rng, blocks, units):
    return [-units] * blocks


def halves(rng, blocks):
    return [1] * (blocks // 2) + [-1] * (blocks - blocks // 2)


def runs(rng, blocks, longest):
    result, sign = [], 1
    while len(result) < blocks:
        result += [sign * rng.between(1, 9) for _ in range(rng.between(1, longest))]
        sign = -sign
    return result[:blocks]


SHAPES = {shape.__name__.rstrip("_"): shape for shape in (random, sorted_, reversed_, equal, halves, runs)}


def main():
    shape, *numbers = sys.argv[1:]
    *numbers, request, smallest, at, seed = map(int, numbers)
    blocks = SHAPES[shape](SplitMix64(seed), *numbers)
    start = sum(map(abs, blocks)) * (2 * at - 1) // 200
    sys.stdout.write(f"{len(blocks)} {request} {smallest} {start}\n{' '.join(map(str, blocks))}\n")


main()
