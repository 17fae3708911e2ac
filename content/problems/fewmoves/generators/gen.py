"""Writes one input of Few Moves to standard output: gen.py SHAPE SHARDS NODES MOVES LEAST MOST SEED

    mixed     each shard on a random node
    rising    the same, from the smallest shard to the largest
    crowded   half of the shards on the first tenth of the nodes
    single    all shards on one node
    decoys    half of the nodes have four shards of size MOST each, a tenth has all others, which are far smaller
    tail      a few large shards, each next one a little smaller, and many small ones

Sizes are drawn from [LEAST, MOST]. The same arguments give the same bytes on every machine.
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


def mixed(rng, shards, nodes, least, most):
    return [(rng.between(least, most), rng.between(1, nodes)) for _ in range(shards)]


def rising(rng, shards, nodes, least, most):
    return sorted(mixed(rng, shards, nodes, least, most))


def crowded(rng, shards, nodes, least, most):
    few = max(1, nodes // 10)
    return [(rng.between(least, most), rng.between(1, few if i % 2 else nodes)) for i in range(shards)]


def single(rng, shards, nodes, least, most):
    node = rng.between(1, nodes)
    return [(rng.between(least, most), node) for _ in range(shards)]


def decoys(rng, shards, nodes, least, most):
    large = [(most, 1 + i // 4) for i in range(nodes // 2 * 4)]
    small = [(rng.between(least, most // 20), nodes - rng.between(0, nodes // 10 - 1)) for _ in range(shards - len(large))]
    return large + small


def tail(rng, shards, nodes, least, most):
    return [(max(least, most // (1 + i // 10)), rng.between(1, nodes)) for i in range(shards)]


SHAPES = {shape.__name__: shape for shape in (mixed, rising, crowded, single, decoys, tail)}


def main():
    shape, *numbers = sys.argv[1:]
    shards, nodes, moves, least, most, seed = map(int, numbers)
    placed = SHAPES[shape](SplitMix64(seed), shards, nodes, least, most)
    lines = [f"{shards} {nodes} {moves}"] + [f"{size} {node}" for size, node in placed]
    sys.stdout.write("\n".join(lines) + "\n")


main()
