"""Writes one input of Pulled Along to standard output: gen.py SHAPE MESSAGES RECIPIENTS GAP NUMBERS... SEED

    random  MESSAGES RECIPIENTS GAP PRIORITY SEED   gaps of 1 to GAP seconds, priorities of 0 to PRIORITY, any recipients
    rising  MESSAGES RECIPIENTS GAP SEED            the messages are more and more urgent
    falling MESSAGES RECIPIENTS GAP SEED            less and less urgent
    equal   MESSAGES RECIPIENTS GAP SEED            all priorities and gaps are the same, the recipients take turns
    last    MESSAGES RECIPIENTS GAP SEED            trivial messages, behind which each recipient has an urgent one

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


def random(rng, n, r, priority):
    return [(rng.between(1, r), rng.between(0, priority)) for _ in range(n)]


def rising(rng, n, r):
    return [(rng.between(1, r), i) for i in range(n)]


def falling(rng, n, r):
    return [(rng.between(1, r), n - i) for i in range(n)]


def equal(rng, n, r):
    return [(i % r + 1, 5) for i in range(n)]


def last(rng, n, r):
    return [(rng.between(1, r), rng.between(0, 9)) for _ in range(n - r)] + [(i + 1, rng.between(90, 99)) for i in range(r)]


SHAPES = {shape.__name__: shape for shape in (random, rising, falling, equal, last)}


def main():
    shape, n, r, gap, *numbers, seed = sys.argv[1:]
    rng, r, gap = SplitMix64(int(seed)), int(r), int(gap)
    gaps = [gap if shape == "equal" else rng.between(1, gap) for _ in range(r)]
    messages = SHAPES[shape](rng, int(n), r, *map(int, numbers))
    print(len(messages), r)
    print(*gaps)
    for recipient, priority in messages:
        print(recipient, priority)


main()
