"""Writes one input of Phone Tree to standard output: gen.py SHAPE PEOPLE SECONDS SEED

    random    each person is put into a random free place; calls take 1 to SECONDS
    sorted    all levels are full but the last; calls get longer from 1 to SECONDS, in the order of the words
    reversed  the same, and calls get shorter
    equal     all levels are full but the last; every call takes SECONDS
    line      each person has one to call, to the left or to the right; calls take 1 to SECONDS
    comb      each person has two to call, one of whom has nobody below; calls take 1 to SECONDS

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


# Each shape gives for each person the places of those below, [left, right], in any order of people but the top first.


def random(rng, people):
    below, free = [[None, None]], [(0, 0), (0, 1)]
    while len(below) < people:
        at = rng.between(0, len(free) - 1)
        free[at], free[-1] = free[-1], free[at]
        above, side = free.pop()
        below[above][side] = len(below)
        free += [(len(below), 0), (len(below), 1)]
        below.append([None, None])
    return below


def full(rng, people):
    return [[child if child < people else None for child in (2 * person + 1, 2 * person + 2)] for person in range(people)]


def line(rng, people):
    below = []
    for person in range(people):
        child = person + 1 if person + 1 < people else None
        below.append([child, None] if rng.between(0, 1) else [None, child])
    return below


def comb(rng, people):
    below = [[None, None] for _ in range(people)]
    for person in range(0, people - 2, 2):
        pair = [person + 1, person + 2]
        below[person] = pair if rng.between(0, 1) else pair[::-1]
    if people % 2 == 0:
        below[people - 2] = [people - 1, None]
    return below


SHAPES = {"random": random, "sorted": full, "reversed": full, "equal": full, "line": line, "comb": comb}


def lengths(rng, shape, people, most):
    if shape == "equal":
        return [most] * people
    if shape in ("sorted", "reversed"):
        rising = [1 + i * most // people for i in range(people)]
        return rising if shape == "sorted" else rising[::-1]
    return [rng.between(1, most) for _ in range(people)]


def main():
    shape = sys.argv[1]
    people, most, seed = map(int, sys.argv[2:])
    rng = SplitMix64(seed)
    below = SHAPES[shape](rng, people)
    seconds = lengths(rng, shape, people, most)
    words, level = [], [0]
    for person in level:
        words.append("null" if person is None else str(seconds[person]))
        if person is not None:
            level += below[person]
    sys.stdout.write(f"{len(words)}\n{' '.join(words)}\n")


main()
