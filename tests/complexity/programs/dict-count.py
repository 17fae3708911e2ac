# time: n
# space: n
import sys

n, *a = map(int, sys.stdin.read().split())
times = {}
for x in a:
    times[x] = times.get(x, 0) + 1
print(max(times.values()))
