# Mistake: a culprit keeps its place at the front of the queue while it is repaired.
import sys

n, largest, *faults = map(int, sys.stdin.read().split())
merged = [0] * n
front, run, size = 0, 0, largest
while front < n:
    run += 1
    end = min(front + size, n)
    if not any(faults[front:end]):
        merged[front:end] = [run] * (end - front)
        front = end
        size = min(2 * size, largest)
    else:
        if end - front == 1:
            faults[front] -= 1
        size = max((end - front) // 2, 1)
print(*merged, sep="\n")
