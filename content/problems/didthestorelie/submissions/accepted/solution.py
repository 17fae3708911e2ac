# Backtracking: tries the workers in the order of the alphabet, and remembers what it has walked from in vain.
import sys

WORKERS = "ABCD"


def first_order(entries):
    """The first order in the alphabet that explains the entries (worker, key, found, left), or None."""
    logs = [[entry[1:] for entry in entries if entry[0] == worker] for worker in WORKERS]
    vain = set()

    def walk(done, values):
        if sum(done) == len(entries):
            return ""
        if (done, values) in vain:
            return None
        for worker, log in enumerate(logs):
            if done[worker] == len(log):
                continue
            key, found, left = log[done[worker]]
            if found not in (-1, values[key - 1]):
                continue
            after = values if left == -1 else values[: key - 1] + (left,) + values[key:]
            rest = walk(done[:worker] + (done[worker] + 1,) + done[worker + 1 :], after)
            if rest is not None:
                return WORKERS[worker] + rest
        vain.add((done, values))
        return None

    return walk((0, 0, 0, 0), (0, 0, 0))


def main():
    lines = sys.stdin.read().splitlines()[1:]
    entries = [(line[0], *map(int, line[2:].split())) for line in lines]
    print(first_order(entries) or "impossible")


main()
