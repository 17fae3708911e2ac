"""Writes one input of Header Clicks to standard output: gen.py SHAPE ROWS COLUMNS VALUES EMPTY CLICKS AGAIN SEED

    random   each cell has one of VALUES values round 0; EMPTY of 100 are empty
    sorted   as random, and the rows are in ascending order of their cells, from left to right
    reversed as random, and the rows are in descending order
    equal    all filled cells have the same value

Of 100 clicks AGAIN are on the same header as the click before. The same arguments give the same bytes on every machine.
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


def random(rng, rows, columns, values, empty):
    def cell():
        return "-" if rng.between(1, 100) <= empty else rng.between(-(values // 2), (values - 1) // 2)

    return [[cell() for _ in range(columns)] for _ in range(rows)]


def in_order(row):
    return [(cell == "-", 0 if cell == "-" else cell) for cell in row]


def sorted_(rng, *numbers):
    return sorted(random(rng, *numbers), key=in_order)


def reversed_(rng, *numbers):
    return sorted_(rng, *numbers)[::-1]


def equal(rng, rows, columns, values, empty):
    return random(rng, rows, columns, 1, empty)


SHAPES = {shape.__name__.rstrip("_"): shape for shape in (random, sorted_, reversed_, equal)}


def main():
    shape, *numbers = sys.argv[1:]
    rows, columns, values, empty, count, again, seed = map(int, numbers)
    rng = SplitMix64(seed)
    table = SHAPES[shape](rng, rows, columns, values, empty)
    clicks = [rng.between(1, columns)]
    while len(clicks) < count:
        clicks.append(clicks[-1] if rng.between(1, 100) <= again else rng.between(1, columns))
    lines = [f"{rows} {columns} {count}"] + [" ".join(map(str, row)) for row in table] + [" ".join(map(str, clicks))]
    sys.stdout.write("\n".join(lines) + "\n")


main()
