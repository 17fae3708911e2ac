"""Writes one input of Quiet Runs to standard output: gen.py SHAPE NUMBERS... WARMUP SEED

    random   RUNS LEAST MOST WARMUP SEED       times from LEAST to MOST
    crowds   RUNS CROWDS WIDTH MOST WARMUP SEED
                                               around CROWDS random times up to MOST, at most WIDTH away
    tail     RUNS BASE STEP WARMUP SEED        most a little above BASE; each third is slower by up to STEP, each ninth again
    sorted   RUNS LEAST MOST WARMUP SEED       as random, it gets slower and slower
    reversed RUNS LEAST MOST WARMUP SEED       as random, it gets faster and faster
    equal    RUNS TIME WARMUP SEED             always the same time
    even     RUNS STEP WARMUP SEED             STEP, twice STEP, and so on, shuffled

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


def random(rng, runs, least, most):
    return [rng.between(least, most) for _ in range(runs)]


def crowds(rng, runs, number, width, most):
    tops = [rng.between(1, most) for _ in range(number)]
    return [max(1, tops[rng.between(0, number - 1)] + rng.between(-width, width)) for _ in range(runs)]


def tail(rng, runs, base, step):
    times = []
    for _ in range(runs):
        time = base + rng.between(0, step)
        while rng.between(1, 3) == 1:
            time += rng.between(1, step)
        times.append(time)
    return times


def sorted_(rng, runs, least, most):
    return sorted(random(rng, runs, least, most))


def reversed_(rng, runs, least, most):
    return sorted_(rng, runs, least, most)[::-1]


def equal(rng, runs, time):
    return [time] * runs


def even(rng, runs, step):
    times = [step * (i + 1) for i in range(runs)]
    for i in range(runs - 1, 0, -1):
        j = rng.between(0, i)
        times[i], times[j] = times[j], times[i]
    return times


SHAPES = {shape.__name__.rstrip("_"): shape for shape in (random, crowds, tail, sorted_, reversed_, equal, even)}


def main():
    shape, *numbers = sys.argv[1:]
    *numbers, warmup, seed = map(int, numbers)
    times = SHAPES[shape](SplitMix64(seed), *numbers)
    sys.stdout.write(f"{len(times)} {warmup}\n{' '.join(map(str, times))}\n")


main()
