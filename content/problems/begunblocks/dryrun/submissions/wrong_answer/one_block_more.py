# Pays for another block when a job ends at the very minute at which its block does.
def rented(jobs: list[tuple[int, int]], block: int) -> tuple[int, int]:
    blocks = busy = paid = ran = 0
    for start, end in sorted(jobs):
        busy += max(end, ran) - max(start, ran)
        ran = max(end, ran)
        if end > paid:
            more = (end - max(start, paid)) // block + 1
            blocks += more
            paid = max(start, paid) + more * block
    return blocks, blocks * block - busy
