"""Writes one input of Ring Log to standard output: gen.py SHAPE SLOTS EMPTY OLDEST STEP QUESTIONS SEED

    random  each question is about two random times of the log
    open    each is about a random time and all that is later
    exact   each is about the times of two entries, often the same one
    gaps    each is about a time between two entries, or before or after all

The entries begin at slot OLDEST, EMPTY slots are empty, and each entry is up to STEP microseconds later than the one before.
The same arguments give the same bytes on every machine.
"""
import sys

LAST = 10**15


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


def random(rng, times):
    return sorted(rng.between(1, times[-1] + 1) for _ in range(2))


def open_(rng, times):
    return rng.between(1, times[-1] + 1), LAST


def exact(rng, times):
    first = rng.between(0, len(times) - 1)
    return times[first], times[max(first, rng.between(0, len(times) - 1))]


def gaps(rng, times):
    behind = rng.between(0, len(times) - 1)
    before = times[behind - 1] if behind > 0 else 0
    return (before + 1, times[behind] - 1) if before + 1 < times[behind] else (times[-1] + 1, LAST)


SHAPES = {shape.__name__.rstrip("_"): shape for shape in (random, open_, exact, gaps)}


def main():
    shape, *numbers = sys.argv[1:]
    slots, empty, oldest, step, questions, seed = map(int, numbers)
    rng = SplitMix64(seed)
    times = [rng.between(1, step)]
    while len(times) < slots - empty:
        times.append(times[-1] + rng.between(1, step))
    ring = [0] * slots
    for i, time in enumerate(times):
        ring[(oldest + i) % slots] = time
    lines = [f"{slots} {questions}", " ".join(map(str, ring))]
    for _ in range(questions):
        begin, end = SHAPES[shape](rng, times)
        lines.append(f"{begin} {end}")
    sys.stdout.write("\n".join(lines) + "\n")


main()
