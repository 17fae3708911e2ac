# Lets a kept blank line end a hunk like any other line.
def least_effort(before: list[int], after: list[int], hunk: int) -> int:
    never = 10**6
    closed = [0] + [never] * len(after)
    opened = [hunk + j for j in range(len(after) + 1)]
    for line in before:
        closed_above, closed = closed, [never]
        opened_above, opened = opened, [opened[0] + 1]
        for j, other in enumerate(after):
            closed.append(min(closed_above[j], opened_above[j]) if line == other else never)
            opened.append(min(opened_above[j + 1] + 1, opened[j] + 1, closed[-1] + hunk))
    return min(closed[-1], opened[-1])
