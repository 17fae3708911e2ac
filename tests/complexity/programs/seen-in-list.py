# time: n^2
# space: n
import sys

n, *a = map(int, sys.stdin.read().split())
seen = []
for x in a:
    if x not in seen:
        seen.append(x)
print(len(seen))
