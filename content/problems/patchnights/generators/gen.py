"""Writes one input of Patch Nights to standard output: gen.py SHAPE SERVERS NIGHTS MOST LENGTH PENALTY SEED

    random     windows of 1 to LENGTH nights anywhere, penalties of [1, PENALTY]
    same       the same windows, and each penalty is PENALTY
    first      windows of 1 to LENGTH nights from night 1 on, penalties of [1, PENALTY]
    push       half of the servers: windows from a night of the first half to one of the second, each a night later than the one before;
               the others, cheaper, only in one night of the second half: dear ones have to be pushed for long
    outward    windows around the middle, the dearest ones the shortest
    inward     windows around the middle, the dearest ones the longest

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


def random(rng, n, nights, length, penalty):
    servers = []
    for _ in range(n):
        size = rng.between(1, min(length, nights))
        begin = rng.between(1, nights - size + 1)
        servers.append((begin, begin + size - 1, rng.between(1, penalty)))
    return servers


def same(rng, n, nights, length, penalty):
    return [(begin, end, penalty) for begin, end, _ in random(rng, n, nights, length, penalty)]


def first(rng, n, nights, length, penalty):
    return [(1, rng.between(1, min(length, nights)), rng.between(1, penalty)) for _ in range(n)]


def push(rng, n, nights, length, penalty):
    half = max(1, nights // 2)
    servers = []
    for i in range(n):
        if i % 2:
            servers.append((i % half + 1, min(nights, half + 1 + i % half), rng.between(penalty // 2 + 1, penalty)))
        else:
            night = rng.between(min(half + 1, nights), nights)
            servers.append((night, night, rng.between(1, max(1, penalty // 2))))
    return servers


def around(n, nights, penalty):
    middle = (nights + 1) // 2
    return [(max(1, middle - i % middle), min(nights, middle + i % middle), 1 + i * (penalty - 1) // n) for i in range(n)]


def outward(rng, n, nights, length, penalty):
    return [(begin, end, penalty + 1 - paid) for begin, end, paid in around(n, nights, penalty)]


def inward(rng, n, nights, length, penalty):
    return around(n, nights, penalty)


SHAPES = {shape.__name__: shape for shape in (random, same, first, push, outward, inward)}


def main():
    shape, *numbers = sys.argv[1:]
    n, nights, most, length, penalty, seed = map(int, numbers)
    servers = SHAPES[shape](SplitMix64(seed), n, nights, length, penalty)
    sys.stdout.write(f"{n} {nights} {most}\n" + "".join(f"{begin} {end} {paid}\n" for begin, end, paid in servers))


main()
