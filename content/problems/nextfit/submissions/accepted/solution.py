# Runs of free blocks are joined; then the joined list is searched in two parts, from the block with unit a to the end and
# from the beginning up to it. O(n) time and memory.
import sys
from itertools import groupby


def allocate(blocks, request, smallest, start):
    """The list of blocks after the request."""
    joined = []
    for is_free, run in groupby(blocks, key=lambda block: block < 0):
        if is_free:
            joined.append(sum(run))
        else:
            joined.extend(run)

    first = end = 0
    for first, block in enumerate(joined):
        end += abs(block)
        if end > start:
            break

    for i in [*range(first, len(joined)), *range(first)]:
        if -joined[i] >= request:
            rest = -joined[i] - request
            joined[i : i + 1] = [request, -rest] if rest >= smallest else [-joined[i]]
            break
    return joined


def main():
    first_line, second_line = sys.stdin.read().splitlines()
    _, request, smallest, start = map(int, first_line.split())
    print(*allocate([int(word) for word in second_line.split()], request, smallest, start))


main()
