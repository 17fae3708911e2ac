"""Writes one input of Fresh Enough to standard output: gen.py SHAPE VIEWS OUTAGES AGE NUMBERS... SEED

    random VIEWS OUTAGES AGE GAP TOUCHING SEED   outages of 1 to GAP seconds; of 100 of them, TOUCHING follow the one before at once,
                                                 the others after 1 to GAP seconds; the views are anywhere
    steady VIEWS OUTAGES AGE EVERY SEED          a view EVERY seconds, and an outage of EVERY seconds in every second such space
    equal  VIEWS OUTAGES AGE SEED                all views at the same second, behind outages that all follow each other at once

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


def random(rng, views, outages, gap, touching):
    spans, end = [], 0
    for _ in range(outages):
        start = end + (0 if rng.between(1, 100) <= touching else rng.between(1, gap))
        end = start + rng.between(1, gap)
        spans.append((start, end))
    return sorted(rng.between(0, end + gap) for _ in range(views)), spans


def steady(rng, views, outages, every):
    return [every * i for i in range(views)], [(2 * every * i + every, 2 * every * (i + 1)) for i in range(outages)]


def equal(rng, views, outages):
    return [3 * outages] * views, [(3 * i, 3 * i + 3) for i in range(outages)]


SHAPES = {shape.__name__: shape for shape in (random, steady, equal)}


def main():
    shape, views, outages, age, *numbers = sys.argv[1:]
    *numbers, seed = map(int, numbers)
    seconds, spans = SHAPES[shape](SplitMix64(seed), int(views), int(outages), *numbers)
    print(len(seconds), len(spans), age)
    print(*seconds)
    for start, end in spans:
        print(start, end)


main()
