# Mistake: takes the jobs as they come, as if the list were in order of time.
import sys

(_, block), *jobs = [tuple(map(int, line.split())) for line in sys.stdin]
blocks = busy = paid = ran = 0
for start, end in jobs:
    busy += max(end, ran) - max(start, ran)
    ran = max(end, ran)
    if end > paid:
        more = -((max(start, paid) - end) // block)
        blocks += more
        paid = max(start, paid) + more * block
print(blocks, blocks * block - busy)
