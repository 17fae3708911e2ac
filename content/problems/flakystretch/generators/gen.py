"""Writes one input of Flaky Stretch to standard output: gen.py SHAPE NUMBERS... MOST SEED

    random    RUNS COMMITS TESTS FAILING MOST SEED  any test for any commit; FAILING of 100 runs fail
    branches  RUNS BRANCHES TESTS FAILING MOST SEED BRANCHES commits at a time, each with TESTS runs before another takes its place
    suspects  RUNS TESTS EVERY MOST SEED            all pass but each EVERY-th run, which is the same test's and commit's as the one
                                                    before
    alternate RUNS MOST SEED                        one test of one commit passes and fails by turns
    equal     RUNS MOST SEED                        one test of one commit always passes

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


def number(rng):
    return rng.between(1, 10**9)


def numbers(rng, count):
    return [number(rng) for _ in range(count)]


def random(rng, runs, commits, tests, failing):
    commits, tests = numbers(rng, commits), numbers(rng, tests)
    return [(commits[rng.between(0, len(commits) - 1)], tests[rng.between(0, len(tests) - 1)], rng.between(1, 100) > failing)
            for _ in range(runs)]


def branches(rng, runs, branches, tests, failing):
    names = numbers(rng, tests)
    commits, left, log = numbers(rng, branches), [tests] * branches, []
    for _ in range(runs):
        i = rng.between(0, branches - 1)
        log.append((commits[i], names[rng.between(0, tests - 1)], rng.between(1, 100) > failing))
        left[i] -= 1
        if left[i] == 0:
            commits[i], left[i] = number(rng), tests
    return log


def suspects(rng, runs, tests, every):
    names, log = numbers(rng, tests), []
    for i in range(1, runs + 1):
        if i % every == 0:
            log.append((log[-1][0], log[-1][1], False))
        else:
            log.append((number(rng), names[rng.between(0, tests - 1)], True))
    return log


def alternate(rng, runs):
    commit, test = number(rng), number(rng)
    return [(commit, test, i % 2 == 0) for i in range(runs)]


def equal(rng, runs):
    return [(number(rng), number(rng), True)] * runs


SHAPES = {shape.__name__: shape for shape in (random, branches, suspects, alternate, equal)}


def main():
    shape, *arguments = sys.argv[1:]
    *arguments, most, seed = map(int, arguments)
    log = SHAPES[shape](SplitMix64(seed), *arguments)
    lines = [f"{len(log)} {most}"]
    lines += [f"{commit} {test} {'pass' if passed else 'fail'}" for commit, test, passed in log]
    sys.stdout.write("\n".join(lines) + "\n")


main()
