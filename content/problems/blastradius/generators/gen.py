"""Writes one input of Blast Radius to standard output: gen.py SHAPE NUMBERS... SEED

    random   SERVICES NEEDS MOST FAILING SEED      needs of random services, each with 1 to MOST random providers
    layers   SERVICES WIDTH MOST FAILING SEED      in layers of WIDTH services, one need for each, with 1 to MOST providers in the
                                                   layer before; of the first layer FAILING fail
    sorted   SERVICES SEED                         each service needs the one before, and the first fails
    reversed SERVICES SEED                         the same with the numbers backwards
    chain    SERVICES SEED                         the same with the numbers shuffled
    equal    SERVICES SEED                         all others need one service, which fails
    ring     SERVICES SEED                         each service needs the next one, around in a circle; one fails
    braid    SERVICES BACK SEED                    the providers of each service are the BACK ones before it; the first BACK fail
    pairs    SERVICES FAILING SEED                 each service can ask its neighbour on either side, around in a circle
    hub      SERVICES PROVIDERS SEED               one need with many providers, all of which fail, and the others need its service

Numbers of services and the order of needs are shuffled, but for sorted and reversed. The same arguments give the same bytes on
every machine.
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

    def shuffle(self, items):
        for last in range(len(items) - 1, 0, -1):
            other = self.between(0, last)
            items[last], items[other] = items[other], items[last]
        return items

    def several(self, low, high, count):
        """So many different integers of [low, high], in random order."""
        chosen = {}
        while len(chosen) < count:
            chosen[self.between(low, high)] = None
        return list(chosen)


# Each shape gives (services, needs, failing), where a need is (service, providers) and services are numbered from 0.


def random(rng, services, needs, most, failing):
    def need():
        return rng.between(0, services - 1), rng.several(0, services - 1, rng.between(1, most))

    return services, [need() for _ in range(needs)], rng.several(0, services - 1, failing)


def layers(rng, services, width, most, failing):
    needs = []
    for service in range(width, services):
        before = service // width * width - width
        needs.append((service, rng.several(before, before + width - 1, rng.between(1, most))))
    return services, needs, rng.several(0, width - 1, failing)


def sorted_(rng, services):
    return services, [(service, [service - 1]) for service in range(1, services)], [0]


def reversed_(rng, services):
    last = services - 1
    return services, [(last - service, [last - provider]) for service, (provider,) in sorted_(rng, services)[1]], [last]


def chain(rng, services):
    return sorted_(rng, services)


def equal(rng, services):
    return services, [(service, [0]) for service in range(1, services)], [0]


def ring(rng, services):
    return services, [(service, [(service + 1) % services]) for service in range(services)], [0]


def braid(rng, services, back):
    needs = [(service, list(range(service - back, service))) for service in range(back, services)]
    return services, needs, list(range(back))


def pairs(rng, services, failing):
    needs = [(service, [(service - 1) % services, (service + 1) % services]) for service in range(services)]
    return services, needs, rng.several(0, services - 1, failing)


def hub(rng, services, providers):
    needs = [(0, list(range(1, providers + 1)))]
    needs += [(service, [0]) for service in range(providers + 1, services)]
    return services, needs, list(range(1, providers + 1))


SHAPES = {shape.__name__.rstrip("_"): shape for shape in (random, layers, sorted_, reversed_, chain, equal, ring, braid, pairs, hub)}


def main():
    shape, *numbers = sys.argv[1:]
    *numbers, seed = map(int, numbers)
    rng = SplitMix64(seed)
    services, needs, failing = SHAPES[shape](rng, *numbers)
    name = list(range(1, services + 1))
    if shape not in ("sorted", "reversed"):
        rng.shuffle(name)
        rng.shuffle(needs)
        rng.shuffle(failing)
    lines = [f"{services} {len(needs)} {len(failing)}"]
    for service, providers in needs:
        lines.append(" ".join(map(str, [name[service], len(providers), *(name[provider] for provider in providers)])))
    lines.append(" ".join(str(name[service]) for service in failing))
    sys.stdout.write("\n".join(lines) + "\n")


main()
