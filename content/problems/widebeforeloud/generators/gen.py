"""Writes one input of Wide Before Loud to standard output: gen.py SHAPE NUMBERS... M SEED

    random    LINES HOSTS ERRORS M SEED        host and error of each line drawn evenly
    skewed    LINES HOSTS ERRORS M SEED        low numbers are drawn far more often than high ones
    grid      HOSTS ERRORS M SEED              every host reports every error once, in random order
    noisy     HOSTS ERRORS REPEATS M SEED      each host reports each error 0 to REPEATS times, in random order
    stuck     LINES HOSTS ERRORS LOOPS M SEED  random, and as many lines again from LOOPS pairs that repeat
    repeated  LINES M SEED                     one host, one error
    nearnames LINES M SEED                     few short names, where one is often the beginning of another

The same arguments give the same bytes on every machine.
"""
import sys

ROLES = ["web", "db", "cache", "queue", "build", "edge", "auth", "mail"]
PARTS = ["DISK", "DNS", "TLS", "POOL", "QUOTA", "LEASE", "SHARD", "TOKEN"]
TROUBLES = ["TIMEOUT", "FULL", "LOST", "STALE", "REFUSED", "EXPIRED", "CORRUPT"]


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

    def below(self, bound):
        return self.next() % bound

    def shuffle(self, items):
        for last in range(len(items) - 1, 0, -1):
            other = self.below(last + 1)
            items[last], items[other] = items[other], items[last]
        return items


def host(number):
    return f"{ROLES[number % len(ROLES)]}-{number // len(ROLES)}"


def error(number):
    part, rest = PARTS[number % len(PARTS)], number // len(PARTS)
    trouble, rest = TROUBLES[rest % len(TROUBLES)], rest // len(TROUBLES)
    return f"{part}_{trouble}_{rest}" if rest else f"{part}_{trouble}"


def random(rng, lines, hosts, errors):
    return [(host(rng.below(hosts)), error(rng.below(errors))) for _ in range(lines)]


def skewed(rng, lines, hosts, errors):
    return [(host(rng.below(rng.below(hosts) + 1)), error(rng.below(rng.below(errors) + 1))) for _ in range(lines)]


def grid(rng, hosts, errors):
    return rng.shuffle([(host(h), error(e)) for h in range(hosts) for e in range(errors)])


def noisy(rng, hosts, errors, repeats):
    reports = []
    for h in range(hosts):
        for e in range(errors):
            reports += [(host(h), error(e))] * rng.below(repeats + 1)
    return rng.shuffle(reports)


def stuck(rng, lines, hosts, errors, loops):
    pairs = random(rng, loops, hosts, errors)
    return rng.shuffle(random(rng, lines, hosts, errors) + [pairs[rng.below(loops)] for _ in range(lines)])


def repeated(rng, lines):
    return random(rng, 1, 100, 100) * lines


def nearnames(rng, lines):
    def name(alphabet):
        return "".join(alphabet[rng.below(len(alphabet))] for _ in range(1 + rng.below(3)))

    return [(name("a1-"), name("A1_")) for _ in range(lines)]


SHAPES = {shape.__name__: shape for shape in (random, skewed, grid, noisy, stuck, repeated, nearnames)}


def main():
    shape, *numbers = sys.argv[1:]
    *numbers, most, seed = map(int, numbers)
    reports = SHAPES[shape](SplitMix64(seed), *numbers)
    lines = [f"{len(reports)} {most}"] + [f"{host} {error}" for host, error in reports]
    sys.stdout.write("\n".join(lines) + "\n")


main()
