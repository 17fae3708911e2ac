# Mistake: rounds the rank down. With three measurements the 50th percentile becomes the first, though only a third of them are
# not above it.
import sys
from bisect import bisect_left, insort

first_line, *lines = sys.stdin.read().splitlines()
percent = int(first_line.split()[1])
added, counted = [], []
for line in lines:
    what, value = line.split()
    if what == "add":
        added.append(int(value))
        insort(counted, int(value))
    else:
        del counted[bisect_left(counted, added[int(value) - 1])]
    rank = max(len(counted) * percent // 100, 1)
    print(counted[rank - 1] if counted else "none")
