"""Writes one input of Wake-Ups to standard output: gen.py SHAPE RADIO METER LARGEST BEHIND SLACK SEED

    random  RADIO and METER numbers of 0 to LARGEST
    blocks  the same, but all timers of the meter are due behind those of the radio
    equal   all numbers are LARGEST
    pairs   each list by turns has numbers of 0 to 3 and of LARGEST

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


def random(rng, radio, meter, largest, behind):
    return [[rng.between(0, largest) for _ in range(count)] for count in (radio, meter)]


def blocks(rng, radio, meter, largest, behind):
    first, second = random(rng, radio, meter, largest, behind)
    second[0] += sum(first) + behind
    return first, second


def equal(rng, radio, meter, largest, behind):
    return [largest] * radio, [largest] * meter


def pairs(rng, radio, meter, largest, behind):
    return [[largest if i % 2 else rng.between(0, 3) for i in range(count)] for count in (radio, meter)]


SHAPES = {shape.__name__: shape for shape in (random, blocks, equal, pairs)}


def main():
    radio, meter, largest, behind, slack, seed = map(int, sys.argv[2:])
    lists = SHAPES[sys.argv[1]](SplitMix64(seed), radio, meter, largest, behind)
    sys.stdout.write(f"{radio} {meter} {behind} {slack}\n")
    for numbers in lists:
        sys.stdout.write(" ".join(map(str, numbers)) + "\n")


main()
