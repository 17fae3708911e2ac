# The best ways to the version before and to the latest milestone are enough to find the next one. O(n) time, O(1) memory.
NONE = (10**12, 0)


def firmware_steps(k: int, deltas: list[int], cumulatives: list[int], images: list[int]) -> tuple[int, int]:
    before = milestone = (0, 0)
    for i, (delta, cumulative, image) in enumerate(zip(deltas, cumulatives, images), 1):
        ways = [NONE]
        for start, seconds in (before, delta), (milestone, cumulative), ((0, 0), image):
            if seconds != -1:
                ways.append((start[0] + seconds, start[1] + 1))
        before = min(ways)
        if i % k == 0:
            milestone = before
    return (-1, 0) if before == NONE else before
