"""Writes one input of Sent Again to standard output: gen.py SHAPE REPORTS PACKETS NUMBERS... SEED

    random   REPORTS PACKETS LOST SWAPPED DELAY SEED  of 100 packets, LOST do not arrive; the others are overtaken by SWAPPED
                                                      packets at most, and the reports by DELAY reports
    sorted   REPORTS PACKETS SEED                     all packets arrive in their order, and so do the reports
    reversed REPORTS PACKETS SEED                     of 100 packets, 5 do not arrive; the reports come in the opposite order
    equal    REPORTS PACKETS SEED                     the same report again and again, in which every other packet has arrived
    late     REPORTS PACKETS SEED                     as random with 5, 20 and 0, but the last report comes first

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


def overtaken(rng, items, most):
    """The items in an order in which each is overtaken by about `most` at most."""
    places = sorted((place + rng.between(0, most), place) for place in range(len(items)))
    return [items[place] for _, place in places]


def random(rng, reports, packets, lost, swapped, delay):
    # The last packet arrives in any case, so that there is something to report.
    sent = [packet for packet in range(1, packets + 1) if packet == packets or rng.between(1, 100) > lost]
    arrived, largest, written = bytearray(packets + 1), 0, []
    for i, packet in enumerate(overtaken(rng, sent, swapped), 1):
        arrived[packet] = 1
        largest = max(largest, packet)
        while (len(written) + 1) * len(sent) <= i * reports:
            bits = sum(arrived[largest - 1 - bit] << bit for bit in range(min(32, largest - 1)))
            written.append((largest, bits))
    return overtaken(rng, written, delay)


def sorted_(rng, reports, packets):
    return random(rng, reports, packets, 0, 0, 0)


def reversed_(rng, reports, packets):
    return random(rng, reports, packets, 5, 0, 0)[::-1]


def equal(rng, reports, packets):
    bits = sum(1 << bit for bit in range(1, min(32, packets - 1), 2))
    return [(packets, bits)] * reports


def late(rng, reports, packets):
    *others, last = random(rng, reports, packets, 5, 20, 0)
    return [last, *others]


SHAPES = {shape.__name__.rstrip("_"): shape for shape in (random, sorted_, reversed_, equal, late)}


def main():
    shape, *numbers, seed = sys.argv[1:]
    reports = SHAPES[shape](SplitMix64(int(seed)), *map(int, numbers))
    sys.stdout.write(f"{len(reports)}\n" + "".join(f"{a} {b}\n" for a, b in reports))


main()
