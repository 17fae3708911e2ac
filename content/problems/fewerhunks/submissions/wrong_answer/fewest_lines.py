# Mistake: among the diffs with the fewest changed lines takes the one with the fewest hunks. More changed lines can be less effort.
import sys

NEVER = (10**9, 0)
first, before, after = (list(map(int, line.split())) for line in sys.stdin)
hunk = first[2]


def then(entry, lines, hunks):
    return (entry[0] + lines, entry[1] + hunks)


closed = [(0, 0)] + [NEVER] * len(after)
opened = [(j, 1) for j in range(len(after) + 1)]
for line in before:
    closed_above, closed = closed, [NEVER]
    opened_above, opened = opened, [then(opened[0], 1, 0)]
    for j, other in enumerate(after):
        closed.append(NEVER)
        opened.append(then(min(opened_above[j + 1], opened[j]), 1, 0))
        if line == other:
            closed[-1] = min(closed_above[j], opened_above[j]) if line else closed_above[j]
            opened[-1] = min(opened[-1], then(closed[-1], 0, 1) if line else opened_above[j])
lines, hunks = min(closed[-1], opened[-1])
print(lines + hunk * hunks)
