# The queue as it is told. A run costs as many steps as it tests requests. A large batch comes after one of half its size that
# passed, and a failing one is followed by one of half its size, so that all runs together are O(n + faults).
import sys
from collections import deque
from itertools import islice


def merging_runs(faults, largest):
    """The run in which each request is merged, from 1."""
    merged = [0] * len(faults)
    queue = deque(range(len(faults)))
    run, size = 0, largest
    while queue:
        run += 1
        tested = min(size, len(queue))
        if not any(faults[request] for request in islice(queue, tested)):
            for _ in range(tested):
                merged[queue.popleft()] = run
            size = min(2 * size, largest)
        elif tested > 1:
            size = tested // 2
        else:
            culprit = queue.popleft()
            faults[culprit] -= 1
            queue.append(culprit)
    return merged


def main():
    _, largest, *faults = map(int, sys.stdin.read().split())
    for run in merging_runs(faults, largest):
        print(run)


main()
