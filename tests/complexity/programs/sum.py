# time: n
# space: n
import sys

n, *a = map(int, sys.stdin.read().split())
total = 0
for x in a:
    total += x
print(total)
