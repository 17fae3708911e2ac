# For each pair of prefixes, the least effort with a hunk open and with none. O(n m) time, O(m) memory.
import sys

NEVER = float("inf")


def least_effort(before, after, hunk):
    """The least effort of a diff; 0 is a blank line."""
    closed = [0] + [NEVER] * len(after)
    opened = [hunk + j for j in range(len(after) + 1)]  # hunk is paid already
    for line in before:
        closed_above, closed = closed, [NEVER]
        opened_above, opened = opened, [opened[0] + 1]
        for j, other in enumerate(after):
            changed = min(opened_above[j + 1], opened[j]) + 1
            if line != other:
                closed.append(NEVER)
                opened.append(changed)
            elif line == 0:
                closed.append(closed_above[j])
                opened.append(min(changed, opened_above[j]))
            else:
                closed.append(min(closed_above[j], opened_above[j]))
                opened.append(min(changed, closed[-1] + hunk))
    return min(closed[-1], opened[-1])


def main():
    first, before, after = sys.stdin.read().splitlines()
    hunk = int(first.split()[2])
    print(least_effort(list(map(int, before.split())), list(map(int, after.split())), hunk))


main()
