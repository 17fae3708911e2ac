"""Writes one input of Ghost Text to standard output: gen.py SHAPE WORDS TIMES DIFFERENT LONGEST LETTERS SEED

    random    WORDS words out of DIFFERENT ones (or fewer), of 1 to LONGEST letters, which are the first LETTERS of the alphabet
    sorted    the same, in the order of the alphabet
    reversed  the same, the other way round
    shared    the same in random order; all words have LONGEST letters, and only the last half of them can differ
    nested    every word is the beginning of the longest one

TIMES is how often a word must have been entered. The same arguments give the same bytes on every machine.
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


def main():
    shape = sys.argv[1]
    count, times, different, longest, letters, seed = map(int, sys.argv[2:])
    rng = SplitMix64(seed)

    def word(length):
        return "".join("abcdefghijklmnopqrstuvwxyz"[rng.between(0, letters - 1)] for _ in range(length))

    start = word(longest)
    if shape == "shared":
        half = longest // 2
        known = [start[:half] + word(longest - half) for _ in range(different)]
    elif shape == "nested":
        known = [start[: rng.between(1, longest)] for _ in range(different)]
    else:
        known = [word(rng.between(1, longest)) for _ in range(different)]
    words = [known[rng.between(0, different - 1)] for _ in range(count)]
    if shape in ("sorted", "reversed"):
        words.sort(reverse=shape == "reversed")
    sys.stdout.write("\n".join([f"{count} {times}", *words]) + "\n")


main()
