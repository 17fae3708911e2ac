# Mistake: begins every search at the beginning of the list. Unit a is read and forgotten.
import sys
from itertools import groupby

first_line, second_line = sys.stdin.read().splitlines()
_, request, smallest, _ = map(int, first_line.split())
joined = []
for is_free, run in groupby(map(int, second_line.split()), key=lambda block: block < 0):
    joined += [sum(run)] if is_free else run
for i, block in enumerate(joined):
    if -block >= request:
        rest = -block - request
        joined[i : i + 1] = [request, -rest] if rest >= smallest else [-block]
        break
print(*joined)
