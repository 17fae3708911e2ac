"""Writes one input of Clear Minutes to standard output: gen.py SHAPE N NUMBERS... SEED

    random   N ONES SEED     ONES minutes, chosen with repetition, are in each plan
    sorted   N SEED          one minute in each plan, from 0 to 59, all clocks right
    reversed N SEED          the same, from 59 to 0
    equal    N SEED          the same plan and offset for all
    first    N CLEAR SEED    the first CLEAR sensors have a minute of their own and one that many have; all others have minutes from CLEAR on
    last     N CLEAR SEED    the same, but the last ones

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


def plan_of(minutes, offset):
    """The plan by which a sensor with this offset sends in these real minutes."""
    return sum(2 ** ((minute - offset) % 60) for minute in set(minutes))


def random(rng, n, ones):
    return [(plan_of([rng.between(0, 59) for _ in range(ones)], 0), rng.between(0, 59)) for _ in range(n)]


def sorted_(rng, n):
    return [(2 ** (i * 60 // n), 0) for i in range(n)]


def reversed_(rng, n):
    return sorted_(rng, n)[::-1]


def equal(rng, n):
    return [(rng.between(0, 2**60 - 1), rng.between(0, 59))] * n


def first(rng, n, clear):
    sensors = []
    for i in range(n):
        minutes = [i] if i < clear else [rng.between(clear, 59)]
        offset = rng.between(0, 59)
        sensors.append((plan_of(minutes + [clear], offset), offset))
    return sensors


def last(rng, n, clear):
    return first(rng, n, clear)[::-1]


SHAPES = {shape.__name__.rstrip("_"): shape for shape in (random, sorted_, reversed_, equal, first, last)}


def main():
    shape, n, *numbers, seed = sys.argv[1:]
    sensors = SHAPES[shape](SplitMix64(int(seed)), int(n), *map(int, numbers))
    print(len(sensors))
    for plan, offset in sensors:
        print(plan, offset)


main()
