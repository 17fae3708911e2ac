# For each pair of prefixes, the least effort with a hunk open and with none. O(n m) time, O(m) memory.
def least_effort(before: list[int], after: list[int], hunk: int) -> int:
    never = 10**6
    closed = [0] + [never] * len(after)
    opened = [hunk + j for j in range(len(after) + 1)]
    for line in before:
        closed_above, closed = closed, [never]
        opened_above, opened = opened, [opened[0] + 1]
        for j, other in enumerate(after):
            changed = min(opened_above[j + 1], opened[j]) + 1
            if line != other:
                closed.append(never)
                opened.append(changed)
            elif line == 0:
                closed.append(closed_above[j])
                opened.append(min(changed, opened_above[j]))
            else:
                closed.append(min(closed_above[j], opened_above[j]))
                opened.append(min(changed, closed[-1] + hunk))
    return min(closed[-1], opened[-1])
