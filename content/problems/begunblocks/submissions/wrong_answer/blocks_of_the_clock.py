# Mistake: takes the blocks for those of the clock, from 0 to q, from q to 2q and so on, and counts the ones in which a job runs.
import sys

(_, block), *jobs = [tuple(map(int, line.split())) for line in sys.stdin]
blocks = busy = ran = 0
following = 0
for start, end in sorted(jobs):
    busy += max(end, ran) - max(start, ran)
    ran = max(end, ran)
    first, last = max(start // block, following), (end - 1) // block
    if last >= first:
        blocks += last - first + 1
        following = last + 1
print(blocks, blocks * block - busy)
