"""Writes one input of Notification Cap to standard output: gen.py SHAPE NUMBERS... LEAST MOST CAP SEED

    uniform  COUNT SPAN                at random moments of [0, SPAN]
    even     COUNT STEP                at 0, STEP, 2 STEP, ...
    rising   COUNT STEP                the same, with values in rising order
    falling  COUNT STEP                the same, with values in falling order
    matches  COUNT MATCHES SPAN WIDTH  within WIDTH seconds after the beginnings of MATCHES matches
    peaks    COUNT STEP PERIOD         like even, but all but one of PERIOD values are a tenth

Values are drawn from [LEAST, MOST]. The same arguments give the same bytes on every machine.
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


# Each shape returns (moments in order, values).


def random_values(rng, count, least, most):
    return [rng.between(least, most) for _ in range(count)]


def uniform(rng, count, span, least, most):
    return sorted(rng.between(0, span) for _ in range(count)), random_values(rng, count, least, most)


def even(rng, count, step, least, most):
    return [i * step for i in range(count)], random_values(rng, count, least, most)


def rising(rng, count, step, least, most):
    times, values = even(rng, count, step, least, most)
    return times, sorted(values)


def falling(rng, count, step, least, most):
    times, values = even(rng, count, step, least, most)
    return times, sorted(values)[::-1]


def matches(rng, count, starts, span, width, least, most):
    kick_offs = [rng.between(0, span) for _ in range(starts)]
    times = sorted(kick_offs[rng.between(0, starts - 1)] + rng.between(0, width) for _ in range(count))
    return times, random_values(rng, count, least, most)


def peaks(rng, count, step, period, least, most):
    times, values = even(rng, count, step, least, most)
    return times, [value if i % period == 0 else max(1, value // 10) for i, value in enumerate(values)]


SHAPES = {shape.__name__: shape for shape in (uniform, even, rising, falling, matches, peaks)}


def main():
    shape, *numbers = sys.argv[1:]
    *numbers, cap, seed = map(int, numbers)
    times, values = SHAPES[shape](SplitMix64(seed), *numbers)
    lines = [f"{len(times)} {cap}"]
    lines += [f"{time} {value}" for time, value in zip(times, values)]
    sys.stdout.write("\n".join(lines) + "\n")


main()
