"""Writes one input of Restore Budget to standard output: gen.py SHAPE N LIMIT NUMBERS... SEED

    random   N LIMIT FULL CHANGE SEED  full backups of 1 to FULL, changes of 0 to CHANGE
    sorted   N LIMIT SEED              the database grows from about 1000 to 2000 megabytes
    reversed N LIMIT SEED              it shrinks as much
    equal    N LIMIT FULL CHANGE SEED  every night is the same
    weekly   N LIMIT SEED              hardly any changes on two of seven days, and a smaller full backup after them

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


def random(rng, n, full, change):
    return [(rng.between(1, full), rng.between(0, change)) for _ in range(n)]


def sorted_(rng, n):
    return [(1000 + i * 1000 // n + rng.between(0, 9), rng.between(20, 90)) for i in range(n)]


def reversed_(rng, n):
    return sorted_(rng, n)[::-1]


def equal(rng, n, full, change):
    return [(full, change)] * n


def weekly(rng, n):
    return [(rng.between(900, 1000) - (150 if i % 7 == 1 else 0), rng.between(0, 3) if i % 7 < 2 else rng.between(100, 300)) for i in range(n)]


SHAPES = {shape.__name__.rstrip("_"): shape for shape in (random, sorted_, reversed_, equal, weekly)}


def main():
    shape, *numbers = sys.argv[1:]
    n, limit, *numbers, seed = map(int, numbers)
    nights = SHAPES[shape](SplitMix64(seed), n, *numbers)
    nights[0] = (nights[0][0], 0)
    print(n, limit)
    for night in nights:
        print(*night)


main()
