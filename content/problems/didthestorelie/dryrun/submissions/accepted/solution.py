# Backtracking: tries the workers in the order of the alphabet, and remembers what it has walked from in vain.
def first_order(workers: list[str], keys: list[int], found: list[int], left: list[int]) -> str:
    logs = [[i for i, letter in enumerate(workers) if letter == worker] for worker in "ABCD"]
    vain = set()

    def walk(done: tuple[int, ...], values: tuple[int, ...]) -> str | None:
        if sum(done) == len(workers):
            return ""
        if (done, values) in vain:
            return None
        for worker, log in enumerate(logs):
            if done[worker] == len(log):
                continue
            entry = log[done[worker]]
            key = keys[entry]
            if found[entry] not in (-1, values[key - 1]):
                continue
            after = values if left[entry] == -1 else values[: key - 1] + (left[entry],) + values[key:]
            rest = walk(done[:worker] + (done[worker] + 1,) + done[worker + 1 :], after)
            if rest is not None:
                return workers[entry] + rest
        vain.add((done, values))
        return None

    return walk((0, 0, 0, 0), (0, 0, 0)) or "impossible"
