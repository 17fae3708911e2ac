# time: n^2
# space: n
import sys

n, *a = map(int, sys.stdin.read().split())
best = 0
for i in range(n):
    best = max(best, sum(a[:i]) % 1000003)
print(best)
