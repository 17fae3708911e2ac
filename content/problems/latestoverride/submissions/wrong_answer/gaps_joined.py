# Mistake: joins a shift to the one before it whenever the person is the same, although nobody carried the pager in between.
import sys

_, *lines = sys.stdin.read().splitlines()
entries = [tuple(map(int, line.split())) for line in lines]
ends = sorted({minute for _, start, end in entries for minute in (start, end)})
cell = {minute: i for i, minute in enumerate(ends)}
person_of = [0] * len(ends)
open_from = list(range(len(ends) + 1))
for person, start, end in reversed(entries):
    i, behind = cell[start], cell[end]
    while True:
        while open_from[i] != i:
            open_from[i] = i = open_from[open_from[i]]
        if i >= behind:
            break
        person_of[i] = person
        open_from[i] = i + 1
shifts = []
for i, person in enumerate(person_of):
    if person == 0:
        continue
    if shifts and shifts[-1][0] == person:
        shifts[-1][2] = ends[i + 1]
    else:
        shifts.append([person, ends[i], ends[i + 1]])
print(len(shifts))
print("\n".join(f"{person} {start} {end}" for person, start, end in shifts))
