"""Writes one input of Fewest Runners to standard output: gen.py SHAPE NUMBERS... SEED

    burst      JOBS SHORTEST LONGEST WAIT CLEANUP SEED             all jobs queued at time 0
    rising     JOBS SHORTEST LONGEST WAIT CLEANUP SEED             the same, from the shortest job to the longest
    falling    JOBS SHORTEST LONGEST WAIT CLEANUP SEED             the same, from the longest job to the shortest
    steady     JOBS SPAN SHORTEST LONGEST WAIT CLEANUP SEED        queued at random moments of [0, SPAN]
    waves      JOBS WAVES SPAN SHORTEST LONGEST WAIT CLEANUP SEED  queued at WAVES random moments of [0, SPAN]
    slowfew    JOBS SPAN SHORTEST LONGEST WAIT CLEANUP SEED        steady, one job in 50 a hundred times as long
    lateburst  QUIET GAP BURST LENGTH WAIT CLEANUP SEED            short jobs GAP apart, then BURST long ones at once

Durations are drawn from [SHORTEST, LONGEST]. The same arguments give the same bytes on every machine.
"""
import sys

LONGEST_JOB = 10**9


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


def burst(rng, jobs, shortest, longest):
    return [(0, rng.between(shortest, longest)) for _ in range(jobs)]


def rising(rng, jobs, shortest, longest):
    return sorted(burst(rng, jobs, shortest, longest))


def falling(rng, jobs, shortest, longest):
    return rising(rng, jobs, shortest, longest)[::-1]


def steady(rng, jobs, span, shortest, longest):
    moments = sorted(rng.between(0, span) for _ in range(jobs))
    return [(moment, rng.between(shortest, longest)) for moment in moments]


def waves(rng, jobs, count, span, shortest, longest):
    tops = [rng.between(0, span) for _ in range(count)]
    moments = sorted(tops[rng.between(0, count - 1)] for _ in range(jobs))
    return [(moment, rng.between(shortest, longest)) for moment in moments]


def slowfew(rng, jobs, span, shortest, longest):
    return [(queued, min(LONGEST_JOB, duration * 100) if rng.between(1, 50) == 1 else duration)
            for queued, duration in steady(rng, jobs, span, shortest, longest)]


def lateburst(rng, quiet, gap, burst_jobs, length):
    early = [(i * gap, rng.between(1, gap)) for i in range(quiet)]
    late = [(quiet * gap, rng.between(length - length // 10, length)) for _ in range(burst_jobs)]
    return early + late


SHAPES = {shape.__name__: shape for shape in (burst, rising, falling, steady, waves, slowfew, lateburst)}


def main():
    shape, *numbers = sys.argv[1:]
    *numbers, wait, cleanup, seed = map(int, numbers)
    jobs = SHAPES[shape](SplitMix64(seed), *numbers)
    lines = [f"{len(jobs)} {wait} {cleanup}"]
    lines += [f"{queued} {duration}" for queued, duration in jobs]
    sys.stdout.write("\n".join(lines) + "\n")


main()
