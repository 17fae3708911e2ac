"""Writes one input of Sleepy Sensor to standard output: gen.py SHAPE COUNT HOLDS NUMBERS... SEED

    steady   COUNT HOLDS SPAN LEAST MOST   made at random moments of [0, SPAN], patience of [LEAST, MOST]
    rising   COUNT HOLDS STEP              all made at second 0, with patience 0, STEP, 2 STEP, ...
    falling  COUNT HOLDS STEP              the same, from the longest patience to none
    alarms   COUNT HOLDS GAP MOST PERIOD   GAP apart, patience of [MOST / 2, MOST], but none for one in PERIOD

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


def steady(rng, count, span, least, most):
    moments = sorted(rng.between(0, span) for _ in range(count))
    return [(moment, rng.between(least, most)) for moment in moments]


def rising(rng, count, step):
    return [(0, i * step) for i in range(count)]


def falling(rng, count, step):
    return rising(rng, count, step)[::-1]


def alarms(rng, count, gap, most, period):
    return [(i * gap, 0 if rng.between(1, period) == 1 else rng.between(most // 2, most)) for i in range(count)]


SHAPES = {shape.__name__: shape for shape in (steady, rising, falling, alarms)}


def main():
    shape, *numbers = sys.argv[1:]
    count, holds, *numbers, seed = map(int, numbers)
    readings = SHAPES[shape](SplitMix64(seed), count, *numbers)
    lines = [f"{count} {holds}"] + [f"{moment} {patience}" for moment, patience in readings]
    sys.stdout.write("\n".join(lines) + "\n")


main()
