# time: n^2
# space: n
import sys

n, *a = map(int, sys.stdin.read().split())
total = 0
while a:
    total = (total * 31 + a.pop(0)) % 1000003
print(total)
