"""Writes one input of Begun Blocks to standard output: gen.py SHAPE JOBS BLOCK NUMBERS... SEED

    random   JOBS BLOCK LAST LONGEST SEED   jobs of 1 to LONGEST minutes that begin at 0 to LAST
    sorted   JOBS BLOCK LONGEST SEED        one behind the other, 1 to LONGEST minutes each, with pauses of 0 to LONGEST minutes
    reversed JOBS BLOCK LONGEST SEED        the same, the last one first
    equal    JOBS BLOCK SEED                all from the same minute to the same minute
    nested   JOBS BLOCK SEED                each within the one before
    steps    JOBS BLOCK SEED                each begins within the one before and ends behind it

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


def random(rng, n, last, longest):
    starts = [rng.between(0, last) for _ in range(n)]
    return [(start, start + rng.between(1, longest)) for start in starts]


def sorted_(rng, n, longest):
    jobs, minute = [], 0
    for _ in range(n):
        start = minute + rng.between(0, longest)
        minute = start + rng.between(1, longest)
        jobs.append((start, minute))
    return jobs


def reversed_(rng, n, longest):
    return sorted_(rng, n, longest)[::-1]


def equal(rng, n):
    return [(1000, 1100)] * n


def nested(rng, n):
    return [(i, 5 * n - i) for i in range(n)]


def steps(rng, n):
    return [(10 * i, 10 * i + rng.between(11, 20)) for i in range(n)]


SHAPES = {shape.__name__.rstrip("_"): shape for shape in (random, sorted_, reversed_, equal, nested, steps)}


def main():
    shape, count, block, *numbers, seed = sys.argv[1:]
    jobs = SHAPES[shape](SplitMix64(int(seed)), int(count), *map(int, numbers))
    print(len(jobs), block)
    for start, end in jobs:
        print(start, end)


main()
