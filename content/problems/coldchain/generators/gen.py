"""Writes one input of Cold Chain to standard output: gen.py SHAPE NUMBERS... W M SEED

    random   MINUTES WARM LOST W M SEED  of 100 reports, WARM are warm and LOST get lost
    spells   MINUTES COLD WARM W M SEED  by turns a cold spell of up to COLD minutes and a warm one of up to WARM
    every    MINUTES STEP W M SEED       each STEP-th minute is warm
    sorted   MINUTES W M SEED            it gets warmer and warmer
    reversed MINUTES W M SEED            it gets colder and colder
    equal    MINUTES W M SEED            the same warm temperature in each minute
    silent   MINUTES UNTIL W M SEED      reports, all cold, begin after UNTIL minutes

The limit is 8 degrees. The same arguments give the same bytes on every machine.
"""
import sys

LIMIT = 80


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


def temperature(rng, warm):
    return rng.between(LIMIT + 1, LIMIT + 60) if warm else rng.between(LIMIT - 60, LIMIT)


def random(rng, minutes, warm, lost):
    reports = [temperature(rng, rng.between(1, 100) <= warm) for _ in range(minutes)]
    return ["-" if rng.between(1, 100) <= lost else report for report in reports]


def spells(rng, minutes, cold, warm):
    reports, is_warm = [], False
    while len(reports) < minutes:
        reports += [temperature(rng, is_warm) for _ in range(rng.between(1, warm if is_warm else cold))]
        is_warm = not is_warm
    return reports[:minutes]


def every(rng, minutes, step):
    return [temperature(rng, minute % step == 0) for minute in range(1, minutes + 1)]


def sorted_(rng, minutes):
    return sorted(temperature(rng, i % 2) for i in range(minutes))


def reversed_(rng, minutes):
    return sorted_(rng, minutes)[::-1]


def equal(rng, minutes):
    return [temperature(rng, True)] * minutes


def silent(rng, minutes, until):
    return ["-"] * until + [temperature(rng, False) for _ in range(minutes - until)]


SHAPES = {shape.__name__.rstrip("_"): shape for shape in (random, spells, every, sorted_, reversed_, equal, silent)}


def main():
    shape, *numbers = sys.argv[1:]
    *numbers, length, harmless, seed = map(int, numbers)
    reports = SHAPES[shape](SplitMix64(seed), *numbers)
    sys.stdout.write(f"{len(reports)} {length} {harmless} {LIMIT}\n{' '.join(map(str, reports))}\n")


main()
