# time: n log n
# space: n
import sys

n, *a = map(int, sys.stdin.read().split())
a = sorted(a)
print(a[0], a[-1], sum(a[i + 1] - a[i] > 1 for i in range(n - 1)))
