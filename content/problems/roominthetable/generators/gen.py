"""Writes one input of Room in the Table to standard output: gen.py SHAPE N HOPS SHORTEST LONGEST SEED

    random    N different prefixes of SHORTEST to LONGEST bits; next hops are 1 to HOPS
    sorted    the same, by their addresses
    reversed  the same, the other way round
    equal     the same as random, but all next hops are HOPS
    dense     the same as random, but the prefixes are chosen from so few bits that many lie side by side
    nested    for one address after the other all its prefixes of SHORTEST to LONGEST bits; their next hops change with the length, among HOPS

There are fewer routes if there are not so many prefixes. The same arguments give the same bytes on every machine.
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


def text(length, bits):
    address = bits << 32 - length
    return ".".join(str(address >> shift & 255) for shift in (24, 16, 8, 0)) + f"/{length}"


def main():
    shape = sys.argv[1]
    n, most, shortest, longest, seed = map(int, sys.argv[2:])
    rng = SplitMix64(seed)
    hops = {}
    tries = 0
    same = max(0, longest - (2 * n).bit_length()) if shape == "dense" else 0
    start = rng.between(0, 2**same - 1)
    while len(hops) < n and tries < 20 * n:
        tries += 1
        address = start << longest - same | rng.between(0, 2 ** (longest - same) - 1)
        if shape == "nested":
            for length in range(shortest, longest + 1):
                if len(hops) < n:
                    hops.setdefault((length, address >> longest - length), length % most + 1)
        else:
            length = rng.between(shortest, longest)
            hop = most if shape == "equal" else rng.between(1, most)
            hops[length, address >> longest - length] = hop
    routes = list(hops.items())
    if shape in ("sorted", "reversed"):
        routes.sort(key=lambda route: (route[0][1] << 32 - route[0][0], route[0][0]), reverse=shape == "reversed")
    print(len(routes))
    for (length, bits), hop in routes:
        print(text(length, bits), hop)


main()
