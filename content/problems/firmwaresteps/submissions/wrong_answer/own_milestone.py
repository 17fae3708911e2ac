# Mistake: moves the milestone on before the version that is one has its own way, so that its cumulative update begins at itself.
import sys

NONE = (10**12, 0)
first, *lines = sys.stdin.read().splitlines()
_, k = map(int, first.split())
best = [(0, 0)]
milestone = 0
for i, line in enumerate(lines, 1):
    if i % k == 0:
        milestone = i
    best.append(NONE)
    delta, cumulative, image = map(int, line.split())
    for start, seconds in (i - 1, delta), (milestone, cumulative), (0, image):
        if seconds != -1:
            best[i] = min(best[i], (best[start][0] + seconds, best[start][1] + 1))
way = best[-1]
print(*((-1, 0) if way == NONE else way))
