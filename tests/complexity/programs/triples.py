# time: n^3
# space: n
import sys

n, *a = map(int, sys.stdin.read().split())
found = 0
for i in range(n):
    for j in range(i):
        for k in range(j):
            if a[i] ^ a[j] < a[k]:
                found += 1
print(found)
