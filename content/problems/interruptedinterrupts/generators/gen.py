"""Writes one input of Interrupted Interrupts to standard output: gen.py SHAPE N GAP PRIORITIES LONGEST SEED

    random    two interrupts are 0 to GAP apart, priorities are 1 to PRIORITIES, and handlers run for 1 to LONGEST
    sorted    the same, but the priorities rise, each for about as many interrupts
    reversed  the same, but they fall
    equal     all interrupts come GAP apart, with priority PRIORITIES, and run for LONGEST

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


def main():
    shape = sys.argv[1]
    n, gap, priorities, longest, seed = map(int, sys.argv[2:])
    rng = SplitMix64(seed)
    interrupts = []
    comes = 0
    for _ in range(n):
        comes += gap if shape == "equal" else rng.between(0, gap)
        if shape == "equal":
            interrupts.append([comes, priorities, longest, 64])
        else:
            interrupts.append([comes, rng.between(1, priorities), rng.between(1, longest), rng.between(1, 1000)])
    if shape in ("sorted", "reversed"):
        ordered = sorted((i * priorities // n + 1 for i in range(n)), reverse=shape == "reversed")
        for interrupt, priority in zip(interrupts, ordered):
            interrupt[1] = priority
    print(n)
    for interrupt in interrupts:
        print(*interrupt)


main()
