# The jobs in the order in which they begin, and two minutes: up to which is paid, and up to which some job runs. O(n log n) time.
def rented(jobs: list[tuple[int, int]], block: int) -> tuple[int, int]:
    blocks = busy = paid = ran = 0
    for start, end in sorted(jobs):
        busy += max(end, ran) - max(start, ran)
        ran = max(end, ran)
        if end > paid:
            more = -((max(start, paid) - end) // block)
            blocks += more
            paid = max(start, paid) + more * block
    return blocks, blocks * block - busy
