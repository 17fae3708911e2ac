# Mistake: searches the slots as they stand. Once the ring has gone round they are not in order any more.
import sys
from bisect import bisect_left, bisect_right

n, _, *rest = map(int, sys.stdin.read().split())
ring, rest = rest[:n], rest[n:]
written = len(ring)
while written > 0 and ring[written - 1] == 0:
    written -= 1
for begin, end in zip(rest[0::2], rest[1::2]):
    first = bisect_left(ring, begin, 0, written)
    count = max(bisect_right(ring, end, 0, written) - first, 0)
    print(count, first if count > 0 else -1)
