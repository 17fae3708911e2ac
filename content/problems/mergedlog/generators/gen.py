"""Writes one input of Merged Log to standard output: gen.py SHAPE N LETTERS SEED

    random   three words of any letters
    sorted   three times the same word, with its letters in the order of the alphabet
    reversed the same, from the last letter to the first
    equal    all letters are the same
    merged   the merged log is made of both services' lines, of which about one in six got lost
    broken   the same, but in the last fifth of the merged log some letters were changed

The words have N letters, of the first LETTERS ones of the alphabet; those of the last two shapes have fewer. The same arguments give
the same bytes on every machine.
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


def word(rng, n, letters):
    return "".join(chr(ord("a") + rng.between(0, letters - 1)) for _ in range(n))


def random(rng, n, letters):
    return [word(rng, n, letters) for _ in range(3)]


def sorted_(rng, n, letters):
    return ["".join(chr(ord("a") + i * letters // n) for i in range(n))] * 3


def reversed_(rng, n, letters):
    return [one[::-1] for one in sorted_(rng, n, letters)]


def equal(rng, n, letters):
    return [word(rng, 1, letters) * n] * 3


def merged(rng, n, letters):
    first, second = word(rng, max(n * 3 // 5, 1), letters), word(rng, max(n * 3 // 5, 1), letters)
    left, log = [first, second], ""
    while left[0] or left[1]:
        one = rng.between(0, 1) if left[0] and left[1] else int(not left[0])
        if rng.between(1, 6) > 1:
            log += left[one][0]
        left[one] = left[one][1:]
    return [first, second, log[:n] or "a"]


def broken(rng, n, letters):
    first, second, log = merged(rng, n, letters)
    log = list(log)
    for i in range(len(log) * 4 // 5, len(log)):
        if rng.between(1, 3) == 1:
            log[i] = word(rng, 1, letters)
    return [first, second, "".join(log)]


SHAPES = {shape.__name__.rstrip("_"): shape for shape in (random, sorted_, reversed_, equal, merged, broken)}


def main():
    shape, n, letters, seed = sys.argv[1:]
    for one in SHAPES[shape](SplitMix64(int(seed)), int(n), int(letters)):
        print(one)


main()
