"""Writes one input of Noisy Neighbour to standard output: gen.py SHAPE NUMBERS... SHORTEST LONGEST SEED

    burst    REQUESTS TENANTS SHORTEST LONGEST SEED              everything arrives at once
    steady   REQUESTS TENANTS SPAN SHORTEST LONGEST SEED         arrivals at random moments of [0, SPAN]
    waves    REQUESTS TENANTS WAVES SPAN SHORTEST LONGEST SEED   arrivals at few random moments
    noisy    REQUESTS TENANTS PERCENT SPAN SHORTEST LONGEST SEED steady, one tenant sends PERCENT of the requests
    flood    FLOOD OTHERS TENANTS SPAN SHORTEST LONGEST SEED     one tenant sends FLOOD requests at 0, then steady ones
    own      REQUESTS SPAN SHORTEST LONGEST SEED                 every request has its own tenant, in random order
    blocks   TENANTS EACH GAP SHORTEST LONGEST SEED              GAP apart, each tenant sends EACH requests at once
    ticks    REQUESTS TENANTS STEP SPAN SHORTEST LONGEST SEED    steady, all times are multiples of STEP

Durations are drawn from [SHORTEST, LONGEST]. The same arguments give the same bytes on every machine.
"""
import sys

MAX_TENANT = 200_000


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


def moments(rng, count, span):
    return sorted(rng.between(0, span) for _ in range(count))


def burst(rng, requests, tenants):
    return [(0, rng.between(1, tenants)) for _ in range(requests)]


def steady(rng, requests, tenants, span):
    return [(moment, rng.between(1, tenants)) for moment in moments(rng, requests, span)]


def waves(rng, requests, tenants, count, span):
    tops = [rng.between(0, span) for _ in range(count)]
    arrivals = sorted(tops[rng.between(0, count - 1)] for _ in range(requests))
    return [(moment, rng.between(1, tenants)) for moment in arrivals]


def noisy(rng, requests, tenants, percent, span):
    loud = rng.between(1, tenants)
    return [(moment, loud if rng.between(1, 100) <= percent else rng.between(1, tenants))
            for moment in moments(rng, requests, span)]


def flood(rng, flooding, others, tenants, span):
    return [(0, rng.between(1, tenants))] * flooding + steady(rng, others, tenants, span)


def own(rng, requests, span):
    numbers = list(range(1, MAX_TENANT + 1))
    for last in range(MAX_TENANT - 1, 0, -1):
        other = rng.between(0, last)
        numbers[last], numbers[other] = numbers[other], numbers[last]
    return list(zip(moments(rng, requests, span), numbers))


def blocks(rng, tenants, each, gap):
    return [(block * gap, block + 1) for block in range(tenants) for _ in range(each)]


def ticks(rng, requests, tenants, step, span):
    return [(moment // step * step, tenant) for moment, tenant in steady(rng, requests, tenants, span)]


SHAPES = {shape.__name__: shape for shape in (burst, steady, waves, noisy, flood, own, blocks, ticks)}


def main():
    shape, *numbers = sys.argv[1:]
    *numbers, shortest, longest, seed = map(int, numbers)
    rng = SplitMix64(seed)
    requests = SHAPES[shape](rng, *numbers)
    step = numbers[2] if shape == "ticks" else 1
    lines = [str(len(requests))]
    lines += [f"{arrival} {tenant} {rng.between(shortest, longest) * step}" for arrival, tenant in requests]
    sys.stdout.write("\n".join(lines) + "\n")


main()
