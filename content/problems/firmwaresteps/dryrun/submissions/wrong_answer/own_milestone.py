# Lets the cumulative update of a milestone begin at the milestone itself.
NONE = (10**12, 0)


def firmware_steps(k: int, deltas: list[int], cumulatives: list[int], images: list[int]) -> tuple[int, int]:
    best, milestone = [(0, 0)], 0
    for i, (delta, cumulative, image) in enumerate(zip(deltas, cumulatives, images), 1):
        if i % k == 0:
            milestone = i
        best.append(NONE)
        for start, seconds in (i - 1, delta), (milestone, cumulative), (0, image):
            if seconds != -1:
                best[i] = min(best[i], (best[start][0] + seconds, best[start][1] + 1))
    return (-1, 0) if best[-1] == NONE else best[-1]
