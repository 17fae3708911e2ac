"""Writes one input of Outage by Quorum to standard output: gen.py SHAPE NUMBERS... SEED

    scatter  REPORTS PROBES SPAN SHORTEST LONGEST QUORUM GAP SEED    reports begin anywhere in [0, SPAN]
    outages  PROBES OUTAGES SPAN LENGTH JITTER PIECES QUORUM GAP SEED
             every probe sees each outage, up to JITTER late at both ends, in PIECES overlapping reports
    nested   REPORTS STEP QUORUM GAP SEED               each report inside the one before, STEP less at both ends
    comb     REPORTS TOOTH GAP SEED                     one probe, spans of TOOTH, GAP or GAP + 1 apart; quorum 1
    relay    REPORTS LENGTH QUORUM GAP SEED             every probe takes over exactly where another one ends
    strided  REPORTS STRIDE SPAN LONGEST QUORUM GAP SEED             scatter, with probe numbers that STRIDE divides
    retries  PROBES REPORTS QUORUM GAP SEED             each probe files REPORTS overlapping reports of long spans

Reports are written in random order. The same arguments give the same bytes on every machine.
"""
import sys

LATEST = 10**13
LARGEST_PROBE = 10**9


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


# Each shape returns (reports, quorum, gap).


def scatter(rng, count, probes, span, shortest, longest, quorum, gap):
    reports = []
    for _ in range(count):
        start = rng.between(0, span)
        reports.append((rng.between(1, probes), start, start + rng.between(shortest, longest)))
    return reports, quorum, gap


def outages(rng, probes, count, span, length, jitter, pieces, quorum, gap):
    reports = []
    for _ in range(count):
        start = rng.between(0, span)
        end = start + rng.between(length // 2, length)
        for probe in range(1, probes + 1):
            first, last = start + rng.between(0, jitter), end + rng.between(0, jitter)
            piece = max(1, (last - first) // pieces)
            for i in range(pieces):
                reports.append((probe, first + i * piece, min(LATEST, first + (i + 1) * piece + rng.between(0, piece))))
    return reports, quorum, gap


def nested(rng, count, step, quorum, gap):
    return [(i + 1, i * step, (2 * count - i) * step) for i in range(count)], quorum, gap


def comb(rng, count, tooth, gap):
    reports, start = [], 0
    for _ in range(count):
        reports.append((1, start, start + tooth))
        start += tooth + gap + rng.between(0, 1)
    return reports, 1, gap


def relay(rng, count, length, quorum, gap):
    reports, start = [], 0
    for i in range(count):
        end = start + rng.between(1, length)
        reports.append((i + 1, start, end))
        start = end
    return reports, quorum, gap


def strided(rng, count, stride, span, longest, quorum, gap):
    reports, _, _ = scatter(rng, count, LARGEST_PROBE // stride, span, 1, longest, quorum, gap)
    return [(probe * stride, start, end) for probe, start, end in reports], quorum, gap


def retries(rng, probes, count, quorum, gap):
    reports = []
    for probe in range(1, probes + 1):
        start = rng.between(0, 10**6)
        for _ in range(count):
            reports.append((probe, start, start + rng.between(1, 10**6)))
            start += rng.between(0, 10**6) * (1 if rng.between(1, 10) > 1 else 10)
    return reports, quorum, gap


SHAPES = {shape.__name__: shape for shape in (scatter, outages, nested, comb, relay, strided, retries)}


def main():
    shape, *numbers = sys.argv[1:]
    *numbers, seed = map(int, numbers)
    rng = SplitMix64(seed)
    reports, quorum, gap = SHAPES[shape](rng, *numbers)
    rng.shuffle(reports)
    lines = [f"{len(reports)} {quorum} {gap}"]
    lines += [f"{probe} {start} {end}" for probe, start, end in reports]
    sys.stdout.write("\n".join(lines) + "\n")


main()
