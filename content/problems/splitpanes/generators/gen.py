"""Writes one input of Split Panes to standard output: gen.py SHAPE NODES WIDTH ABOVE CLOSED SEED

    random  each node that is put in goes below a random one
    equal   all levels are full but the last, and all panes have the minimum width 9
    row     each split has a pane and the next split, to the left and to the right by chance

Of a hundred splits, ABOVE have their parts one above the other. Of a hundred splits of the random shape, CLOSED have only one part, if there are
enough nodes. Minimum widths are 1 to 30. The same arguments give the same bytes on every machine.
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

    def percent(self, share):
        return self.between(1, 100) <= share


# Each shape gives for each node its children, [left, right]; node 0 is the root.


def random(rng, nodes, closed):
    children, leaves = [[None, None]], [0]
    while len(children) < nodes:
        at = rng.between(0, len(leaves) - 1)
        leaves[at], leaves[-1] = leaves[-1], leaves[at]
        split = leaves.pop()
        one = rng.percent(closed) or len(children) == nodes - 1
        for side in [rng.between(0, 1)] if one else [0, 1]:
            children[split][side] = len(children)
            leaves.append(len(children))
            children.append([None, None])
    return children


def equal(rng, nodes, closed):
    return [[child if child < nodes else None for child in (2 * node + 1, 2 * node + 2)] for node in range(nodes)]


def row(rng, nodes, closed):
    children = [[None, None] for _ in range(nodes)]
    for node in range(0, nodes - 2, 2):
        pair = [node + 1, node + 2]
        children[node] = pair if rng.between(0, 1) else pair[::-1]
    if nodes % 2 == 0:
        children[nodes - 2] = [None, nodes - 1]
    return children


SHAPES = {shape.__name__: shape for shape in (random, equal, row)}


def main():
    shape = sys.argv[1]
    nodes, width, above, closed, seed = map(int, sys.argv[2:])
    rng = SplitMix64(seed)
    children = SHAPES[shape](rng, nodes, closed)
    words, level = [], [0]
    for node in level:
        if node is None:
            words.append("null")
            continue
        level += children[node]
        if children[node] != [None, None]:
            words.append("1" if rng.percent(above) else "0")
        else:
            words.append(str(9 if shape == "equal" else rng.between(1, 30)))
    sys.stdout.write(f"{len(words)} {width}\n{' '.join(words)}\n")


main()
