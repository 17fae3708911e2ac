"""Writes one input of Moved for Good to standard output: gen.py SHAPE PAGES NUMBERS... SEED

    random   PAGES PERMANENT TEMPORARY SEED   of 100 pages, so many are redirects of each kind, to any page
    forward  PAGES TEMPORARY SEED             each page redirects to the next one, the last is plain; TEMPORARY of 100 are temporary
    backward PAGES TEMPORARY SEED             each page redirects to the one before, the first is plain
    equal    PAGES SEED                       all redirect to page 1, which is plain
    shuffled PAGES SEED                       one chain of permanent redirects through all pages, in any order
    circle   PAGES ROUND SEED                 ROUND pages are a circle of permanent redirects, the others are chains that lead into it
    circles  PAGES LONGEST TEMPORARY SEED     circles of 1 to LONGEST pages; TEMPORARY of 100 redirects are temporary

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

    def shuffled(self, values):
        values = list(values)
        for i in range(len(values) - 1, 0, -1):
            j = self.between(0, i)
            values[i], values[j] = values[j], values[i]
        return values


def kind(rng, target, temporary):
    return -target if rng.between(1, 100) <= temporary else target


def random(rng, n, permanent, temporary):
    pages = []
    for _ in range(n):
        chance, target = rng.between(1, 100), rng.between(1, n)
        pages.append(target if chance <= permanent else -target if chance <= permanent + temporary else 0)
    return pages


def forward(rng, n, temporary):
    return [kind(rng, page + 1, temporary) for page in range(1, n)] + [0]


def backward(rng, n, temporary):
    return [0] + [kind(rng, page - 1, temporary) for page in range(2, n + 1)]


def equal(rng, n):
    return [0] + [1] * (n - 1)


def shuffled(rng, n):
    order, pages = rng.shuffled(range(1, n + 1)), [0] * n
    for page, target in zip(order, order[1:]):
        pages[page - 1] = target
    return pages


def circle(rng, n, around):
    order, pages = rng.shuffled(range(1, n + 1)), [0] * n
    for i, page in enumerate(order):
        if i < around:
            pages[page - 1] = order[(i + 1) % around]
        else:
            pages[page - 1] = order[i - 1] if rng.between(1, 100) > 1 else order[rng.between(0, i - 1)]
    return pages


def circles(rng, n, longest, temporary):
    order, pages, begin = rng.shuffled(range(1, n + 1)), [0] * n, 0
    while begin < n:
        ring = order[begin:begin + rng.between(1, longest)]
        for page, target in zip(ring, ring[1:] + ring[:1]):
            pages[page - 1] = kind(rng, target, temporary)
        begin += len(ring)
    return pages


SHAPES = {shape.__name__: shape for shape in (random, forward, backward, equal, shuffled, circle, circles)}


def main():
    shape, *numbers, seed = sys.argv[1:]
    pages = SHAPES[shape](SplitMix64(int(seed)), *map(int, numbers))
    sys.stdout.write(f"{len(pages)}\n{' '.join(map(str, pages))}\n")


main()
