"""Writes one input of Nested Redundancy to standard output: gen.py SHAPE NUMBERS... SEED

    wide    MEMBERS QUORUM SEED   one group of machines
    deep    DEPTH SEED            groups of one member, each inside the other
    comb    DEPTH WIDTH SEED      each group holds 0 to WIDTH machines and, somewhere among them, the next group
    first   DEPTH WIDTH SEED      comb, but the next group is always the first member
    last    DEPTH WIDTH SEED      comb, but the next group is always the last member
    layers  MACHINES FANOUT SEED  a bushy tree: runs of 1 to FANOUT neighbours are grouped, again and again
    mixed   GROUPS LARGEST SEED   one group of groups, each of 1 to LARGEST machines
    rising  GROUPS SEED           one group of groups of 1, 2, 3, ... machines
    falling GROUPS SEED           the same with the largest first

Quorums are drawn from all that are allowed, if not given. The same arguments give the same bytes on every machine.
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


def group(rng, members):
    return f"{rng.between(1, len(members))}({','.join(members)})"


def wide(rng, members, quorum):
    return f"{quorum}({','.join(['m'] * members)})"


def deep(rng, depth):
    return "1(" * depth + "m" + ")" * depth


def nested(rng, depth, width, machines_before):
    """Groups inside each other; of n machines beside the next group, machines_before(n) stand before it."""
    heads, tails = [], []
    for _ in range(depth):
        machines = rng.between(0, width)
        before = machines_before(machines)
        heads.append(f"{rng.between(1, machines + 1)}(" + "m," * before)
        tails.append(",m" * (machines - before) + ")")
    return "".join(heads) + "m" + "".join(reversed(tails))


def comb(rng, depth, width):
    return nested(rng, depth, width, lambda machines: rng.between(0, machines))


def first(rng, depth, width):
    return nested(rng, depth, width, lambda machines: 0)


def last(rng, depth, width):
    return nested(rng, depth, width, lambda machines: machines)


def layers(rng, machines, fanout):
    items = ["m"] * machines
    while len(items) > 1:
        grouped, at = [], 0
        while at < len(items):
            size = rng.between(1, fanout)
            run = items[at : at + size]
            grouped.append(run[0] if len(run) == 1 else group(rng, run))
            at += size
        items = grouped
    return items[0]


def of_sizes(rng, sizes):
    return group(rng, [group(rng, ["m"] * size) for size in sizes])


def mixed(rng, groups, largest):
    return of_sizes(rng, [rng.between(1, largest) for _ in range(groups)])


def rising(rng, groups):
    return of_sizes(rng, range(1, groups + 1))


def falling(rng, groups):
    return of_sizes(rng, range(groups, 0, -1))


SHAPES = {shape.__name__: shape for shape in (wide, deep, comb, first, last, layers, mixed, rising, falling)}


def main():
    shape, *numbers = sys.argv[1:]
    *numbers, seed = map(int, numbers)
    sys.stdout.write(SHAPES[shape](SplitMix64(seed), *numbers) + "\n")


main()
