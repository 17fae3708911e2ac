# Too slow: goes through the whole log again for each error. With n different errors that is O(n²).
import sys
from collections import Counter

first_line, *lines = sys.stdin.read().splitlines()
most = int(first_line.split()[1])
reports = [line.split() for line in lines]
best = None
for error in sorted({error for _, error in reports}):
    times = Counter(host for host, other in reports if other == error)
    kept = [count for count in times.values() if count <= most]
    if kept and (best is None or (len(kept), sum(kept)) > best[1:]):
        best = error, len(kept), sum(kept)
print(*best if best else ["none"])
