# Mistake: makes a full backup only when the limit on gigabytes leaves no other choice. An earlier one can be smaller.
import sys

n, p, r, *rest = map(int, sys.stdin.read().split())
sizes, changes = rest[0::2], rest[1::2]
written = start = 0
while start < n:
    end, changed = start + 1, 0
    while end < n and sizes[start] + changed + changes[end] <= r:
        changed += changes[end]
        end += 1
    # The differential backups of this part are as early as they can be, counted from its end.
    differential = set(range(end - 1 - (p - 2), start + p - 1, -(p - 1))) if end - 1 - start > p - 1 else set()
    written += sizes[start]
    changed = 0
    for night in range(start + 1, end):
        changed += changes[night]
        written += changed if night in differential else changes[night]
    start = end
print(written)
