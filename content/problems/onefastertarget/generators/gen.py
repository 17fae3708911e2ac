"""Writes one input of One Faster Target to standard output: gen.py SHAPE NUMBERS... SHORTEST LONGEST SEED

    chain    TARGETS SHORTCUTS REACH      one chain, and dependencies that skip up to REACH of its targets
    far      TARGETS DEPENDENCIES         from the first tenth of the targets to the last tenth; numbered in order
    random   TARGETS DEPENDENCIES REACH   dependencies between targets at most REACH apart in a hidden order
    layers   LAYERS WIDTH FANIN           each target needs FANIN random ones of the layer above
    bypass   TARGETS STRETCH SLACK        a chain, every stretch of which has a bypass that is up to SLACK seconds shorter
    twins    TARGETS                      two equal chains side by side: no choice helps
    wide     TARGETS                      one target needed by all but one, which all are needed by the last
    loose    TARGETS                      no dependencies

A target takes a random time of [SHORTEST, LONGEST] today, and a random part of it after a week of work. The numbers of
the targets and the order of the dependencies are shuffled. The same arguments give the same bytes on every machine.
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
        for i in range(len(items) - 1, 0, -1):
            j = self.between(0, i)
            items[i], items[j] = items[j], items[i]


def random_times(rng, count, shortest, longest):
    return [rng.between(shortest, longest) for _ in range(count)]


# Each shape returns (the times of today, the set of dependencies); targets are counted from 0.


def chain(rng, targets, shortcuts, reach, shortest, longest):
    edges = {(i, i + 1) for i in range(targets - 1)}
    for _ in range(shortcuts):
        start = rng.between(0, targets - 3)
        edges.add((start, min(targets - 1, start + rng.between(2, reach))))
    return random_times(rng, targets, shortest, longest), edges


def far(rng, targets, dependencies, shortest, longest):
    tenth = targets // 10
    edges = {(rng.between(0, tenth - 1), targets - rng.between(1, tenth)) for _ in range(dependencies)}
    return random_times(rng, targets, shortest, longest), edges


def random(rng, targets, dependencies, reach, shortest, longest):
    edges = set()
    for _ in range(dependencies):
        start = rng.between(0, targets - 2)
        edges.add((start, min(targets - 1, start + rng.between(1, reach))))
    return random_times(rng, targets, shortest, longest), edges


def layers(rng, count, width, fanin, shortest, longest):
    edges = set()
    for target in range(width, count * width):
        above = (target // width - 1) * width
        edges |= {(above + rng.between(0, width - 1), target) for _ in range(fanin)}
    return random_times(rng, count * width, shortest, longest), edges


def bypass(rng, targets, stretch, slack, shortest, longest):
    """Of each stretch + 1 targets, the last one is a bypass of those in the middle of the stretch."""
    times, edges = [], set()
    last = None
    while len(times) < targets:
        first = len(times)
        times += random_times(rng, stretch, shortest, longest)
        edges |= {(first + i, first + i + 1) for i in range(stretch - 1)}
        if last is not None:
            edges.add((last, first))
        last = first + stretch - 1
        inside = sum(times[first + 1:last])
        times.append(max(1, inside - rng.between(0, slack)))
        edges |= {(first, last + 1), (last + 1, last)}
    return times, edges


def twins(rng, targets, shortest, longest):
    half = targets // 2
    times = random_times(rng, half, shortest, longest)
    edges = {(i, i + 1) for i in range(half - 1)} | {(half + i, half + i + 1) for i in range(half - 1)}
    return times + times, edges


def wide(rng, targets, shortest, longest):
    middle = range(1, targets - 1)
    edges = {(0, i) for i in middle} | {(i, targets - 1) for i in middle}
    return random_times(rng, targets, shortest, longest), edges


def loose(rng, targets, shortest, longest):
    return random_times(rng, targets, shortest, longest), set()


SHAPES = {shape.__name__: shape for shape in (chain, far, random, layers, bypass, twins, wide, loose)}


def main():
    shape, *numbers = sys.argv[1:]
    *numbers, seed = map(int, numbers)
    rng = SplitMix64(seed)
    times, edges = SHAPES[shape](rng, *numbers)

    names = list(range(1, len(times) + 1))
    if shape != "far":
        rng.shuffle(names)
    named = [0] * len(times)
    for target, time in enumerate(times):
        named[names[target] - 1] = time
    edges = [(names[a], names[b]) for a, b in sorted(edges)]
    rng.shuffle(edges)

    lines = [f"{len(times)} {len(edges)}"]
    lines += [f"{time} {rng.between(0, time)}" for time in named]
    lines += [f"{a} {b}" for a, b in edges]
    sys.stdout.write("\n".join(lines) + "\n")


main()
