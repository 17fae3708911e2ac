"""Writes one input of Near Twins to standard output: gen.py SHAPE NUMBERS... SEED

    random   RECORDS FIELDS VALUES MISSING SEED  each field has one of VALUES values; MISSING of 1000 are missing
    copies   RECORDS FIELDS EACH MISSING SEED    groups of EACH records that are equal, but for one field each; as many are missing
    sorted   RECORDS FIELDS VALUES MISSING SEED  as random, in the order of the texts
    reversed RECORDS FIELDS VALUES MISSING SEED  as random, in the opposite order
    equal    RECORDS FIELDS SEED                 all records are the same
    last     RECORDS FIELDS SEED                 all records agree but in the last field

The same arguments give the same bytes on every machine.
"""
import sys

LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789"


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


def word(number):
    """A word for each number."""
    text = ""
    while True:
        text += LETTERS[number % len(LETTERS)]
        number //= len(LETTERS)
        if number == 0:
            return text


def value(rng, values, missing):
    return "-" if rng.between(1, 1000) <= missing else word(rng.between(0, values - 1))


def random(rng, records, fields, values, missing):
    return [[value(rng, values, missing) for _ in range(fields)] for _ in range(records)]


def copies(rng, records, fields, each, missing):
    made = []
    while len(made) < records:
        base = random(rng, 1, fields, 10**9, 0)[0]
        for _ in range(each):
            record = list(base)
            record[rng.between(0, fields - 1)] = value(rng, 10**9, missing)
            made.append(record)
    return made[:records]


def sorted_(rng, *numbers):
    return sorted(random(rng, *numbers))


def reversed_(rng, *numbers):
    return sorted_(rng, *numbers)[::-1]


def equal(rng, records, fields):
    return random(rng, 1, fields, 10**9, 0) * records


def last(rng, records, fields):
    base = random(rng, 1, fields - 1, 10**9, 0)[0]
    return [[*base, word(i)] for i in range(records)]


SHAPES = {shape.__name__.rstrip("_"): shape for shape in (random, copies, sorted_, reversed_, equal, last)}


def main():
    shape, *numbers = sys.argv[1:]
    *numbers, seed = map(int, numbers)
    records = SHAPES[shape](SplitMix64(seed), *numbers)
    lines = [f"{len(records)} {len(records[0])}"] + [" ".join(record) for record in records]
    sys.stdout.write("\n".join(lines) + "\n")


main()
