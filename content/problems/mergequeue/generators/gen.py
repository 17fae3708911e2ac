"""Writes one input of Merge Queue to standard output: gen.py SHAPE NUMBERS... LARGEST SEED

    random   REQUESTS FAULTY MOST LARGEST SEED  FAULTY of 1000 requests have faults, up to MOST
    sorted   REQUESTS FAULTY MOST LARGEST SEED  as random, those with the fewest faults first
    reversed REQUESTS FAULTY MOST LARGEST SEED  as random, those with the most faults first
    every    REQUESTS STEP LARGEST SEED         each STEP-th request has one fault
    equal    REQUESTS FAULTS LARGEST SEED       each has as many faults

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


def random(rng, requests, faulty, most):
    return [rng.between(1, most) if rng.between(1, 1000) <= faulty else 0 for _ in range(requests)]


def sorted_(rng, requests, faulty, most):
    return sorted(random(rng, requests, faulty, most))


def reversed_(rng, requests, faulty, most):
    return sorted_(rng, requests, faulty, most)[::-1]


def every(rng, requests, step):
    first = rng.between(0, step - 1)
    return [int(i % step == first) for i in range(requests)]


def equal(rng, requests, faults):
    return [faults] * requests


SHAPES = {shape.__name__.rstrip("_"): shape for shape in (random, sorted_, reversed_, every, equal)}


def main():
    shape, *numbers = sys.argv[1:]
    *numbers, largest, seed = map(int, numbers)
    faults = SHAPES[shape](SplitMix64(seed), *numbers)
    sys.stdout.write(f"{len(faults)} {largest}\n{' '.join(map(str, faults))}\n")


main()
