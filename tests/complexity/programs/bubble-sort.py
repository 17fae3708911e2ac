# time: n^2
# space: n
# time-sorted: n
import sys

n, *a = map(int, sys.stdin.read().split())
again = True
while again:
    again = False
    for i in range(n - 1):
        if a[i] > a[i + 1]:
            a[i], a[i + 1] = a[i + 1], a[i]
            again = True
print(a[0], a[-1])
