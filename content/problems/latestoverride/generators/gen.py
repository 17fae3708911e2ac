"""Writes one input of Latest Override to standard output: gen.py SHAPE ENTRIES NUMBERS... SEED

    random   ENTRIES PERSONS LONGEST RANGE SEED  of random persons and lengths, within RANGE minutes
    long     ENTRIES PERSONS SEED                both ends anywhere within a billion minutes
    nested   ENTRIES PERSONS SEED                each within the one before
    around   ENTRIES PERSONS SEED                each around the one before, which it hides
    sorted   ENTRIES LENGTH OVERLAP SEED         turns of the same length in the order of time, each overlapping the one before
    reversed ENTRIES LENGTH OVERLAP SEED         the same, the last turn first
    equal    ENTRIES PERSONS SEED                all about the same minutes
    plan     ENTRIES PERSONS SEED                one half is a plan without gaps, the other half are short changes to it

Persons are drawn from 0 to PERSONS. The same arguments give the same bytes on every machine.
"""
import sys

LAST = 10**9


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


def random(rng, entries, persons, longest, span):
    result = []
    for _ in range(entries):
        length = rng.between(1, longest)
        start = rng.between(0, span - length)
        result.append((rng.between(0, persons), start, start + length))
    return result


def long(rng, entries, persons):
    result = []
    for _ in range(entries):
        one, other = rng.between(0, LAST), rng.between(0, LAST - 1)
        other += other >= one
        result.append((rng.between(0, persons), min(one, other), max(one, other)))
    return result


def nested(rng, entries, persons):
    step = LAST // (2 * entries + 1)
    return [(rng.between(0, persons), i * step, LAST - i * step) for i in range(entries)]


def around(rng, entries, persons):
    return nested(rng, entries, persons)[::-1]


def sorted_(rng, entries, length, overlap):
    first = rng.between(1, 1000)
    return [(first + i, i * (length - overlap), i * (length - overlap) + length) for i in range(entries)]


def reversed_(rng, entries, length, overlap):
    return sorted_(rng, entries, length, overlap)[::-1]


def equal(rng, entries, persons):
    start = rng.between(0, 1000)
    return [(rng.between(0, persons), start, start + 1440) for _ in range(entries)]


def plan(rng, entries, persons):
    turns = entries - entries // 2
    turn = 1440
    result = [(rng.between(1, persons), i * turn, (i + 1) * turn) for i in range(turns)]
    for _ in range(entries // 2):
        start = rng.between(0, turns * turn - 1)
        result.append((rng.between(0, persons), start, start + rng.between(1, 600)))
    return result


SHAPES = {shape.__name__.rstrip("_"): shape for shape in (random, long, nested, around, sorted_, reversed_, equal, plan)}


def main():
    shape, *numbers = sys.argv[1:]
    *numbers, seed = map(int, numbers)
    entries = SHAPES[shape](SplitMix64(seed), *numbers)
    sys.stdout.write("\n".join([str(len(entries))] + ["%d %d %d" % entry for entry in entries]) + "\n")


main()
