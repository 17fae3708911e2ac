# Mistake: picks the requests with faults out of a batch that fails, and merges the others. The robot cannot see which they are.
import sys
from collections import deque

_, largest, *faults = map(int, sys.stdin.read().split())
merged = [0] * len(faults)
queue = deque(range(len(faults)))
run, size = 0, largest
while queue:
    run += 1
    tested = [queue.popleft() for _ in range(min(size, len(queue)))]
    culprits = [request for request in tested if faults[request] > 0]
    for request in tested:
        if faults[request] == 0:
            merged[request] = run
    for request in culprits:
        faults[request] -= 1
        queue.append(request)
    size = min(2 * size, largest) if not culprits else max(len(tested) // 2, 1)
print(*merged, sep="\n")
