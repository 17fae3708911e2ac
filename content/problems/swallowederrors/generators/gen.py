"""Writes one input of Swallowed Errors to standard output: gen.py SHAPE CALLS HANDLERS CODES SEED

    random  the caller of each call is a random one before it
    deep    the caller of each call is one of the four before it
    chain   each call makes the next one
    comb    a chain in which each call makes a second one, which makes none
    star    call 1 makes all the others

Three of four calls raise an error with a code of 1 to CODES; if CODES is 0, every call raises one with the code CALLS + its number. A handler is found by walking
up to 30 calls from a random one that raises an error, and is for its code. Half of the handlers swallow. The same arguments give the same bytes on every machine.
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


CALLER = {
    "random": lambda rng, call: rng.between(1, call - 1),
    "deep": lambda rng, call: rng.between(max(1, call - 4), call - 1),
    "chain": lambda rng, call: call - 1,
    "comb": lambda rng, call: call - 1 - call % 2 if call > 2 else 1,
    "star": lambda rng, call: 1,
}


def main():
    shape = sys.argv[1]
    calls, handlers, codes, seed = map(int, sys.argv[2:])
    rng = SplitMix64(seed)
    caller = [0, 0] + [CALLER[shape](rng, call) for call in range(2, calls + 1)]
    if codes:
        code = [0] + [rng.between(1, codes) if rng.between(1, 4) > 1 else 0 for _ in range(calls)]
    else:
        code = [0] + [calls + call for call in range(1, calls + 1)]
    known = {}
    while len(known) < handlers:
        call = rng.between(1, calls)
        old = code[call] or rng.between(1, codes)
        for _ in range(rng.between(0, 30)):
            call = caller[call] or 1
        new = rng.between(1, codes or 2 * calls) if rng.between(0, 1) else 0
        # With few calls and few codes there may be too few pairs; other codes then have handlers, too.
        if (call, old) in known:
            old = rng.between(1, 2 * calls)
        if new != old:
            known.setdefault((call, old), new)
    lines = [f"{calls} {handlers}", " ".join(map(str, caller[1:])), " ".join(map(str, code[1:]))]
    lines += [f"{call} {old} {new}" for (call, old), new in known.items()]
    sys.stdout.write("\n".join(lines) + "\n")


main()
