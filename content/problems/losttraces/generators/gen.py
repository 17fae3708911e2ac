"""Writes one input of Lost Traces to standard output: gen.py SHAPE NUMBERS... X Y SEED

    random   GATEWAY CART DATABASE LAST X Y SEED   times up to LAST
    requests REQUESTS REFUSED CACHED STRAY LAST X Y SEED
                                                   of 100 requests REFUSED end at the gateway and CACHED at the cart service; STRAY of
                                                   100 bring a query of another service. Ways take up to X and Y, and a little more
    equal    LINES X Y SEED                        all lines have the same time
    rows     LINES STEP X Y SEED                   a line of each log every STEP milliseconds, X and Y later than that before

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


def random(rng, x, y, *counts_and_last):
    *counts, last = counts_and_last
    return [[rng.between(0, last) for _ in range(count)] for count in counts]


def requests(rng, x, y, number, refused, cached, stray, last):
    gateway, cart, database = [], [], []
    for _ in range(number):
        time = rng.between(0, last)
        gateway.append(time)
        if rng.between(1, 100) <= stray:
            database.append(rng.between(0, last))
        if rng.between(1, 100) <= refused:
            continue
        time += rng.between(0, x + x // 8)
        cart.append(time)
        if rng.between(1, 100) > cached:
            database.append(time + rng.between(0, y + y // 8))
    return gateway, cart, database[:number]


def equal(rng, x, y, lines):
    time = rng.between(0, 10**9)
    return [[time] * lines for _ in range(3)]


def rows(rng, x, y, lines, step):
    return [[begin + i * step for i in range(lines)] for begin in (0, x, x + y)]


SHAPES = {shape.__name__: shape for shape in (random, requests, equal, rows)}


def main():
    shape, *numbers = sys.argv[1:]
    *numbers, x, y, seed = map(int, numbers)
    logs = [sorted(log) for log in SHAPES[shape](SplitMix64(seed), x, y, *numbers)]
    lines = [" ".join(str(len(log)) for log in logs), f"{x} {y}"] + [" ".join(map(str, log)) for log in logs]
    sys.stdout.write("\n".join(lines) + "\n")


main()
