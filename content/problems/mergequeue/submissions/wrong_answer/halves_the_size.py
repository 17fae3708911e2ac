# Mistake: halves the batch size, also when fewer requests than that were left to test. Then the same requests are tested again.
import sys
from collections import deque
from itertools import islice

_, largest, *faults = map(int, sys.stdin.read().split())
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
    else:
        if tested == 1:
            faults[queue[0]] -= 1
            queue.rotate(-1)
        size = max(size // 2, 1)
print(*merged, sep="\n")
