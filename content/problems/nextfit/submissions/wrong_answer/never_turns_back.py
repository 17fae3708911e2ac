# Mistake: searches from unit a to the end of the list and gives up there.
import sys
from itertools import groupby

first_line, second_line = sys.stdin.read().splitlines()
_, request, smallest, start = map(int, first_line.split())
joined = []
for is_free, run in groupby(map(int, second_line.split()), key=lambda block: block < 0):
    joined += [sum(run)] if is_free else run
end = 0
for i, block in enumerate(joined):
    end += abs(block)
    if end > start and -block >= request:
        rest = -block - request
        joined[i : i + 1] = [request, -rest] if rest >= smallest else [-block]
        break
print(*joined)
