"""Writes one input of Did the Store Lie to standard output: gen.py SHAPE N WORKERS KEYS VALUES SEED

    random    what N operations of WORKERS workers on KEYS keys really did; values are at most VALUES
    lie       the same, but one operation has found another value
    sorted    the same as random, and each worker's entries stand together
    reversed  the same, from the last worker on
    equal     all entries have written VALUES to key 1
    tally     each worker counts up key 1 by one with each operation, in turns
    blind     only the last entry of the last worker looks; all others have written different values. It finds VALUES

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


def true_entries(rng, n, workers, keys, values):
    """In the order in which they happened."""
    store = [0] * (keys + 1)
    entries = []
    for _ in range(n):
        key = rng.between(1, keys)
        kind = rng.between(0, 2)
        found = store[key] if kind != 1 else -1
        left = rng.between(0, values) if kind != 0 else -1
        if left != -1:
            store[key] = left
        entries.append(["ABCD"[rng.between(0, workers - 1)], key, found, left])
    return entries


def mixed(rng, entries):
    """In another order; those of one worker keep theirs."""
    logs = {}
    for entry in entries:
        logs.setdefault(entry[0], []).append(entry)
    result = []
    while logs:
        worker = sorted(logs)[rng.between(0, len(logs) - 1)]
        result.append(logs[worker].pop(0))
        if not logs[worker]:
            del logs[worker]
    return result


def main():
    shape = sys.argv[1]
    n, workers, keys, values, seed = map(int, sys.argv[2:])
    rng = SplitMix64(seed)
    turns = ["ABCD"[i % workers] for i in range(n)]
    if shape == "equal":
        entries = [[worker, 1, -1, values] for worker in turns]
    elif shape == "tally":
        entries = [[worker, 1, i, i + 1] for i, worker in enumerate(turns)]
    elif shape == "blind":
        entries = [[worker, i % keys + 1, -1, i + 1] for i, worker in enumerate(turns)]
        entries[-1] = [entries[-1][0], 1, values, -1]
    else:
        entries = true_entries(rng, n, workers, keys, values)
        if shape == "lie":
            looked = [entry for entry in entries if entry[2] != -1]
            if looked:
                entry = looked[rng.between(0, len(looked) - 1)]
                entry[2] = (entry[2] + 1) % (values + 1)
    if shape in ("sorted", "reversed"):
        entries.sort(key=lambda entry: entry[0], reverse=shape == "reversed")
    else:
        entries = mixed(rng, entries)
    print(n)
    for entry in entries:
        print(*entry)


main()
