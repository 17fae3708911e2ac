# time: n log n
# space: n
import sys

import heapq

n, *a = map(int, sys.stdin.read().split())
heap = []
for x in a:
    heapq.heappush(heap, (x, -x))
total = 0
while heap:
    total = (total * 31 + heapq.heappop(heap)[0]) % 1000003
print(total)
