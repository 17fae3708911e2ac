"""Writes one input of Cooked Ahead to standard output: gen.py SHAPE DAYS KEEP NUMBERS... SEED

    random  DAYS KEEP MOST PERCENT SEED   up to MOST meals a day can be cooked; about PERCENT of them are eaten
    made    DAYS KEEP MOST SEED           a plan with up to MOST meals a day is made first, and the input from it: there is a plan
    weeks   DAYS KEEP MOST CLOSED SEED    the kitchen is closed on the last CLOSED days of each seven; MOST can be cooked on others
    rising  DAYS KEEP SEED                every day more is eaten, and always the same can be cooked
    falling DAYS KEEP SEED                every day less is eaten
    equal   DAYS KEEP SEED                every day as much is eaten as can be cooked
    late    DAYS KEEP SEED                one meal a day can be cooked in the first half, and is eaten in the second one

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


def random(rng, n, keep, most, percent):
    return [rng.between(0, 2 * most * percent // 100) for _ in range(n)], [rng.between(most // 2, most) for _ in range(n)]


def made(rng, n, keep, most):
    meals, cooked = [0] * n, [0] * n
    for day in range(n):
        cooked[day] = rng.between(0, most) if rng.between(1, 100) > 20 else 0
        if cooked[day]:
            first, later = rng.between(0, cooked[day]), day + rng.between(0, keep)
            if later >= n or meals[later] + cooked[day] > 50_000 - most:
                later = day
            meals[day] += first
            meals[later] += cooked[day] - first
    return meals, [count + (rng.between(0, most) if rng.between(1, 100) <= 20 else 0) for count in cooked]


def weeks(rng, n, keep, most, closed):
    can = [0 if day % 7 >= 7 - closed else most for day in range(n)]
    return [rng.between(0, most * (7 - closed) // 7) for _ in range(n)], can


def rising(rng, n, keep):
    return [100 * day // n for day in range(n)], [51] * n


def falling(rng, n, keep):
    return [100 - 100 * day // n for day in range(n)], [101] * n


def equal(rng, n, keep):
    return [7] * n, [7] * n


def late(rng, n, keep):
    half = n // 2
    return [0] * (n - half) + [1] * half, [1] * (n - half) + [0] * half


SHAPES = {shape.__name__: shape for shape in (random, made, weeks, rising, falling, equal, late)}


def main():
    shape, *numbers, seed = sys.argv[1:]
    n, keep, *rest = map(int, numbers)
    meals, most = SHAPES[shape](SplitMix64(int(seed)), n, keep, *rest)
    print(n, keep)
    print(*meals)
    print(*most)


main()
