"""Writes one input of Restore by Morning to standard output: gen.py SHAPE NIGHTS FILES GIGABYTES SIZE CHANGE SEED

    random      sizes of [SIZE / 2, SIZE], changes of [0, CHANGE]
    growing     the first size is SIZE / 2, and each change makes it larger
    shrinking   the same sizes, from the last to the first
    weekly      like random, but every seventh night has no change, and the night after it ten times as much as others

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


# Each shape returns (sizes, changes).


def random(rng, nights, size, change):
    return ([rng.between(max(1, size // 2), size) for _ in range(nights)], [rng.between(0, change) for _ in range(nights)])


def growing(rng, nights, size, change):
    sizes, changes = [max(1, size // 2)], [0]
    for _ in range(nights - 1):
        changes.append(rng.between(0, change))
        sizes.append(sizes[-1] + changes[-1])
    return sizes, changes


def shrinking(rng, nights, size, change):
    sizes, changes = growing(rng, nights, size, change)
    return sizes[::-1], changes


def weekly(rng, nights, size, change):
    sizes, changes = random(rng, nights, size, change)
    return sizes, [0 if i % 7 == 6 else 10 * amount if i % 7 == 0 else amount for i, amount in enumerate(changes)]


SHAPES = {shape.__name__: shape for shape in (random, growing, shrinking, weekly)}


def main():
    shape, *numbers = sys.argv[1:]
    nights, files, gigabytes, size, change, seed = map(int, numbers)
    sizes, changes = SHAPES[shape](SplitMix64(seed), nights, size, change)
    changes[0] = 0
    lines = [f"{nights} {files} {gigabytes}"]
    lines += [f"{size} {min(size, change)}" for size, change in zip(sizes, changes)]
    sys.stdout.write("\n".join(lines) + "\n")


main()
