"""Writes one input of Savepoints to standard output: gen.py SHAPE STATEMENTS NAMES SEED

    random    all four kinds, and NAMES names
    steps     random, but a rollback or release is nearly always to one of the newest savepoints
    sorted    the first half sets savepoints with rising names, with rows in between; the second half rolls back, the newest first
    reversed  the same, and falling names
    equal     all savepoints have the same name, and as many are released as are set
    missing   the first half sets savepoints, the second half asks for names that are not there
    deep      the first half sets savepoints, the second half rolls back to the newest and releases nothing but what is not there

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


LARGEST = 10**9


def random(rng, n, names):
    kinds = ["insert", "insert", "savepoint", "savepoint", "savepoint", "rollback", "release"]
    for _ in range(n):
        kind = kinds[rng.between(0, len(kinds) - 1)]
        yield kind, rng.between(1, LARGEST if kind == "insert" else names)


def steps(rng, n, names):
    recent = []
    for _ in range(n):
        kind = ["insert", "savepoint", "savepoint", "rollback", "release"][rng.between(0, 4)]
        if kind == "insert":
            yield kind, rng.between(1, LARGEST)
        elif kind == "savepoint":
            recent = [*recent[-7:], rng.between(1, names)]
            yield kind, recent[-1]
        else:
            yield kind, recent[rng.between(0, len(recent) - 1)] if recent else 1


def nested(rng, n, name_of):
    """Savepoints with rows behind each, and then back to each of them."""
    levels = n // 3
    for level in range(levels):
        yield "savepoint", name_of(level, levels)
        yield "insert", rng.between(1, 1000)
    for level in reversed(range(n - 2 * levels)):
        yield "rollback", name_of(level, levels)


def sorted_(rng, n, names):
    return nested(rng, n, lambda level, levels: 1 + level)


def reversed_(rng, n, names):
    return nested(rng, n, lambda level, levels: n - level)


def equal(rng, n, names):
    yield from (("savepoint", 7) for _ in range(n // 2))
    yield from (("release", 7) for _ in range(n - n // 2))


def missing(rng, n, names):
    yield from (("savepoint", 2 * rng.between(1, 400)) for _ in range(n // 2))
    yield from (("rollback", 2 * rng.between(1, 400) - 1) for _ in range(n - n // 2))


def deep(rng, n, names):
    yield from (("savepoint", 1 + i) for i in range(n // 2))
    for i in range(n - n // 2):
        yield [("release", LARGEST), ("insert", rng.between(1, LARGEST)), ("rollback", n // 2)][i % 3]


SHAPES = {shape.__name__.rstrip("_"): shape for shape in (random, steps, sorted_, reversed_, equal, missing, deep)}


def main():
    n, names, seed = map(int, sys.argv[2:])
    statements = list(SHAPES[sys.argv[1]](SplitMix64(seed), n, names))
    sys.stdout.write("\n".join([str(len(statements)), *(f"{kind} {number}" for kind, number in statements)]) + "\n")


main()
