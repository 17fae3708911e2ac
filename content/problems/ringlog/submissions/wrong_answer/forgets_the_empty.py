# Mistake: leaves the empty slots out first, and then counts slots among the entries that are left.
import sys
from bisect import bisect_left, bisect_right

n, _, *rest = map(int, sys.stdin.read().split())
ring, rest = [time for time in rest[:n] if time > 0], rest[n:]
oldest = ring.index(min(ring)) if ring else 0
times = ring[oldest:] + ring[:oldest]
for begin, end in zip(rest[0::2], rest[1::2]):
    first = bisect_left(times, begin)
    count = bisect_right(times, end) - first
    print(count, (oldest + first) % len(ring) if count > 0 else -1)
