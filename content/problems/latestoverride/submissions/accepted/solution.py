# Backwards in time of making: the latest entry is settled, and an earlier one gets only those minutes that are still open. All
# minutes between two neighbouring ends are one cell. open_from[i] leads to the first open cell from i on, so that a settled
# cell is never looked at again. O(n log n).
import sys


def shifts_of(entries):
    """The shifts in the order of time; entries and shifts are (person, start, end)."""
    ends = sorted({minute for _, start, end in entries for minute in (start, end)})
    cell = {minute: i for i, minute in enumerate(ends)}
    person_of = [0] * len(ends)
    open_from = list(range(len(ends) + 1))

    for person, start, end in reversed(entries):
        i, behind = cell[start], cell[end]
        while True:
            # Each step halves the way for those who come later.
            while open_from[i] != i:
                open_from[i] = i = open_from[open_from[i]]
            if i >= behind:
                break
            person_of[i] = person
            open_from[i] = i + 1

    shifts = []
    last = 0
    for minute, person in zip(ends, person_of):
        if person == last:
            continue
        if last:
            shifts[-1][2] = minute
        if person:
            shifts.append([person, minute, minute])
        last = person
    return shifts


def main():
    _, *lines = sys.stdin.read().splitlines()
    shifts = shifts_of([tuple(map(int, line.split())) for line in lines])
    print(len(shifts))
    print("\n".join(f"{person} {start} {end}" for person, start, end in shifts))


main()
