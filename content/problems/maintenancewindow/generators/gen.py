"""Writes one input of Maintenance Window to standard output: gen.py SHAPE NUMBERS... DAY BUDGET SEED

    random   JOBS CHEAPEST DEAREST DAY BUDGET SEED         at random seconds
    even     JOBS CHEAPEST DEAREST DAY BUDGET SEED         as evenly over the day as whole seconds allow
    crowded  JOBS MOMENTS CHEAPEST DEAREST DAY BUDGET SEED at few random seconds, many jobs at each
    rising   JOBS CHEAPEST DEAREST DAY BUDGET SEED         random, the cheapest first
    falling  JOBS CHEAPEST DEAREST DAY BUDGET SEED         random, the dearest first
    fences   JOBS EVERY PRICE DAY BUDGET SEED              even; each EVERY-th job costs PRICE, the others 1
    midnight JOBS WIDTH CHEAPEST DEAREST DAY BUDGET SEED   a quiet time of WIDTH seconds around midnight

Costs are drawn from [CHEAPEST, DEAREST]. The same arguments give the same bytes on every machine.
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


def costs(rng, jobs, cheapest, dearest):
    return [rng.between(cheapest, dearest) for _ in range(jobs)]


def random(rng, day, jobs, cheapest, dearest):
    seconds = sorted(rng.between(0, day - 1) for _ in range(jobs))
    return list(zip(seconds, costs(rng, jobs, cheapest, dearest)))


def even(rng, day, jobs, cheapest, dearest):
    return list(zip((i * day // jobs for i in range(jobs)), costs(rng, jobs, cheapest, dearest)))


def crowded(rng, day, jobs, moments, cheapest, dearest):
    tops = [rng.between(0, day - 1) for _ in range(moments)]
    seconds = sorted(tops[rng.between(0, moments - 1)] for _ in range(jobs))
    return list(zip(seconds, costs(rng, jobs, cheapest, dearest)))


def rising(rng, day, jobs, cheapest, dearest):
    seconds, prices = zip(*random(rng, day, jobs, cheapest, dearest))
    return list(zip(seconds, sorted(prices)))


def falling(rng, day, jobs, cheapest, dearest):
    seconds, prices = zip(*random(rng, day, jobs, cheapest, dearest))
    return list(zip(seconds, sorted(prices, reverse=True)))


def fences(rng, day, jobs, every, price):
    first = rng.between(0, every - 1)
    return [(i * day // jobs, price if i % every == first else 1) for i in range(jobs)]


def midnight(rng, day, jobs, width, cheapest, dearest):
    low, high = width // 2, day - (width - width // 2) - 1
    seconds = sorted(rng.between(low, high) for _ in range(jobs))
    return list(zip(seconds, costs(rng, jobs, cheapest, dearest)))


SHAPES = {shape.__name__: shape for shape in (random, even, crowded, rising, falling, fences, midnight)}


def main():
    shape, *numbers = sys.argv[1:]
    *numbers, day, budget, seed = map(int, numbers)
    jobs = SHAPES[shape](SplitMix64(seed), day, *numbers)
    lines = [f"{len(jobs)} {day} {budget}"] + [f"{second} {cost}" for second, cost in jobs]
    sys.stdout.write("\n".join(lines) + "\n")


main()
