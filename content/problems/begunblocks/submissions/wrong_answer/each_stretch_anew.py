# Mistake: joins the jobs to stretches and rounds each of them up. A stretch that begins within a block which is still running
# pays for a block of its own.
import sys

(_, block), *jobs = [tuple(map(int, line.split())) for line in sys.stdin]
stretches = []
for start, end in sorted(jobs):
    if stretches and start <= stretches[-1][1]:
        stretches[-1][1] = max(stretches[-1][1], end)
    else:
        stretches.append([start, end])
blocks = sum(-((start - end) // block) for start, end in stretches)
print(blocks, blocks * block - sum(end - start for start, end in stretches))
