"""Writes one input of Percentile on the Wall to standard output: gen.py SHAPE EVENTS NUMBERS... P SEED

    random   EVENTS DROPS LARGEST P SEED  times of 0 to LARGEST; of 100 events, DROPS withdraw any measurement, if there is one
    sorted   EVENTS P SEED                slower and slower
    reversed EVENTS P SEED                faster and faster
    equal    EVENTS DROPS P SEED          as random, with one time for all
    sliding  EVENTS WIDTH P SEED          as soon as WIDTH measurements count, each new one is followed by the end of the oldest
    undo     EVENTS DEPTH P SEED          up to DEPTH measurements are made, and withdrawn again, the youngest first
    extremes EVENTS P SEED                the first half are measurements, then always the fastest or the slowest is withdrawn

The same arguments give the same bytes on every machine.
"""
import sys

LARGEST = 10**9


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


def random(rng, events, drops, largest):
    result, counted, made = [], [], 0
    for _ in range(events):
        if counted and rng.between(1, 100) <= drops:
            at = rng.between(0, len(counted) - 1)
            counted[at], counted[-1] = counted[-1], counted[at]
            result.append(f"drop {counted.pop()}")
        else:
            made += 1
            counted.append(made)
            result.append(f"add {rng.between(0, largest)}")
    return result


def adds(times):
    return [f"add {time}" for time in times]


def sorted_(rng, events):
    return adds(sorted(rng.between(0, LARGEST) for _ in range(events)))


def reversed_(rng, events):
    return sorted_(rng, events)[::-1]


def equal(rng, events, drops):
    return [event if event.startswith("drop") else "add 777" for event in random(rng, events, drops, LARGEST)]


def sliding(rng, events, width):
    result, made, gone = [], 0, 0
    while len(result) < events:
        if made - gone > width:
            gone += 1
            result.append(f"drop {gone}")
        else:
            made += 1
            result.append(f"add {rng.between(0, LARGEST)}")
    return result


def undo(rng, events, depth):
    result, counted, made = [], [], 0
    while len(result) < events:
        for _ in range(rng.between(1, depth)):
            made += 1
            counted.append(made)
            result.append(f"add {rng.between(0, LARGEST)}")
        for _ in range(rng.between(1, len(counted))):
            result.append(f"drop {counted.pop()}")
    return result[:events]


def extremes(rng, events):
    times = [rng.between(0, LARGEST) for _ in range(events - events // 2)]
    order = sorted(range(len(times)), key=lambda i: (times[i], i))
    low, high, result = 0, len(order) - 1, adds(times)
    for _ in range(events // 2):
        if rng.between(0, 1):
            result.append(f"drop {order[low] + 1}")
            low += 1
        else:
            result.append(f"drop {order[high] + 1}")
            high -= 1
    return result


SHAPES = {shape.__name__.rstrip("_"): shape for shape in (random, sorted_, reversed_, equal, sliding, undo, extremes)}


def main():
    shape, *numbers = sys.argv[1:]
    *numbers, percent, seed = map(int, numbers)
    events = SHAPES[shape](SplitMix64(seed), *numbers)
    sys.stdout.write("\n".join([f"{len(events)} {percent}", *events]) + "\n")


main()
