"""Writes one input of Firmware Steps to standard output: gen.py SHAPE N K NUMBERS... SEED

    random   N K LARGEST OFFERED SEED  1 to LARGEST seconds, images up to 100000; of 100 offers, OFFERED exist
    sorted   N K SEED                  every offer takes longer the later the version
    reversed N K SEED                  every offer is quicker the later the version
    equal    N K SECONDS SEED          every offer takes the same
    deltas   N K LONGEST SEED          deltas of 1 to LONGEST seconds, cumulative updates of about as much as they are together, no images

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


def random(rng, n, k, largest, offered):
    most = (largest, largest, 100000)
    return [[rng.between(1, high) if rng.between(1, 100) <= offered else -1 for high in most] for _ in range(n - 1)]


def sorted_(rng, n, k):
    return [[1 + i * 900 // n, 1 + i * 9000 // n, 1 + i * 90000 // n] for i in range(n - 1)]


def reversed_(rng, n, k):
    return sorted_(rng, n, k)[::-1]


def equal(rng, n, k, seconds):
    return [[seconds] * 3] * (n - 1)


def deltas(rng, n, k, longest):
    offers, since = [], 0
    for i in range(n - 1):
        if i % k == 0:
            since = 0
        delta = rng.between(1, longest)
        since += delta
        cumulative = max(1, since - rng.between(-2, 2))
        offers.append([delta, cumulative if cumulative <= 100000 else -1, -1])
    return offers


SHAPES = {shape.__name__.rstrip("_"): shape for shape in (random, sorted_, reversed_, equal, deltas)}


def main():
    shape, *numbers = sys.argv[1:]
    n, k, *numbers, seed = map(int, numbers)
    print(n, k)
    for offers in SHAPES[shape](SplitMix64(seed), n, k, *numbers):
        print(*offers)


main()
