"""Writes one input of Fewer Hunks to standard output: gen.py SHAPE N NUMBERS... H SEED

    random   N LINES BLANK H SEED  lines from 1 to LINES, but of 100 lines BLANK are blank
    sorted   N H SEED              both versions ascend; about every third line of one is missing in the other
    reversed N H SEED              the new version is the old one upside down
    equal    N LINE H SEED         all lines are LINE
    edited   N EDITS H SEED        the new version is the old one after EDITS short stretches were written anew; a quarter is blank

Both versions have N lines, but those of edited. The same arguments give the same bytes on every machine.
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


def lines(rng, n, highest, blank):
    return [0 if rng.between(1, 100) <= blank else rng.between(1, highest) for _ in range(n)]


def random(rng, n, highest, blank):
    return lines(rng, n, highest, blank), lines(rng, n, highest, blank)


def ascending(rng, n):
    result, line = [], 0
    for _ in range(n):
        line += rng.between(1, 2)
        result.append(line)
    return result


def sorted_(rng, n):
    return ascending(rng, n), ascending(rng, n)


def reversed_(rng, n):
    before = lines(rng, n, n, 20)
    return before, before[::-1]


def equal(rng, n, line):
    return [line] * n, [line] * n


def edited(rng, n, edits):
    before = lines(rng, n, 9, 25)
    after = list(before)
    for _ in range(edits):
        at = rng.between(0, len(after) - 1)
        after[at : at + rng.between(0, 3)] = lines(rng, rng.between(0, 3), 9, 25)
    return before, after[:500] or [0]


SHAPES = {shape.__name__.rstrip("_"): shape for shape in (random, sorted_, reversed_, equal, edited)}


def main():
    shape, *numbers = sys.argv[1:]
    n, *numbers, hunk, seed = map(int, numbers)
    before, after = SHAPES[shape](SplitMix64(seed), n, *numbers)
    print(len(before), len(after), hunk)
    print(*before)
    print(*after)


main()
