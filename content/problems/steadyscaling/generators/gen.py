"""Writes one input of Steady Scaling to standard output: gen.py SHAPE NUMBERS... X U D S SEED

    random   N GAP MOST X U D S SEED   recommendations of 1 to MOST, 1 to GAP seconds apart
    waves    N GAP MOST X U D S SEED   the load goes up and down by small steps between 1 and MOST, turning now and then
    sorted   N MOST X U D S SEED       every second, ascending from 1 to MOST
    reversed N MOST X U D S SEED       every second, descending from MOST
    equal    N COUNT X U D S SEED      every second the same

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


def spread(rng, counts, gap):
    time, result = rng.between(0, gap), []
    for count in counts:
        result.append((time, count))
        time += rng.between(1, gap)
    return result


def random(rng, n, gap, most):
    return spread(rng, [rng.between(1, most) for _ in range(n)], gap)


def waves(rng, n, gap, most):
    count, direction, counts = rng.between(1, most), 1, []
    for _ in range(n):
        if rng.between(1, 12) == 1:
            direction = -direction
        count = min(most, max(1, count + direction * rng.between(0, 1 + most // 20)))
        counts.append(count)
    return spread(rng, counts, gap)


def sorted_(rng, n, most):
    return [(i, 1 + i * (most - 1) // n) for i in range(n)]


def reversed_(rng, n, most):
    return [(i, most - i * (most - 1) // n) for i in range(n)]


def equal(rng, n, count):
    return [(i, count) for i in range(n)]


SHAPES = {shape.__name__.rstrip("_"): shape for shape in (random, waves, sorted_, reversed_, equal)}


def main():
    shape, *numbers = sys.argv[1:]
    *numbers, running, up, down, step, seed = map(int, numbers)
    recommendations = SHAPES[shape](SplitMix64(seed), *numbers)
    sys.stdout.write(f"{len(recommendations)} {running} {up} {down} {step}\n" + "".join(f"{time} {count}\n" for time, count in recommendations))


main()
