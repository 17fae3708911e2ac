"""Writes one input of Late Instances to standard output: gen.py SHAPE N NUMBERS... A B U P Q K D SEED

    random   N MOST A ... SEED  from 0 to MOST requests in each minute
    sorted   N MOST A ... SEED  rises from 0 to MOST requests
    reversed N MOST A ... SEED  falls from MOST requests to 0
    equal    N MOST A ... SEED  MOST requests in each minute
    waves    N MOST A ... SEED  rises to MOST and falls again, in waves of 20 to 60 minutes, not quite smoothly

A to D are the numbers of the first line. The same arguments give the same bytes on every machine.
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


def random(rng, n, most):
    return [rng.between(0, most) for _ in range(n)]


def sorted_(rng, n, most):
    return [i * most // n for i in range(n)]


def reversed_(rng, n, most):
    return sorted_(rng, n, most)[::-1]


def equal(rng, n, most):
    return [most] * n


def waves(rng, n, most):
    requests = []
    while len(requests) < n:
        half = rng.between(10, 30)
        rise = [i * most // half + rng.between(0, most // 9) for i in range(half)]
        requests += rise + rise[::-1]
    return requests[:n]


SHAPES = {shape.__name__.rstrip("_"): shape for shape in (random, sorted_, reversed_, equal, waves)}


def main():
    shape, *numbers = sys.argv[1:]
    n, most, *rules, seed = map(int, numbers)
    print(n, *rules)
    print(*SHAPES[shape](SplitMix64(seed), n, most))


main()
