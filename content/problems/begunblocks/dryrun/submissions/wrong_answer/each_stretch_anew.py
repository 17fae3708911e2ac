# A stretch that begins within a block which is still running pays for a block of its own.
def rented(jobs: list[tuple[int, int]], block: int) -> tuple[int, int]:
    stretches = []
    for start, end in sorted(jobs):
        if stretches and start <= stretches[-1][1]:
            stretches[-1][1] = max(stretches[-1][1], end)
        else:
            stretches.append([start, end])
    blocks = sum(-((start - end) // block) for start, end in stretches)
    return blocks, blocks * block - sum(end - start for start, end in stretches)
