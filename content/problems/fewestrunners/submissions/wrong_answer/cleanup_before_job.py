# Mistake: wipes the workspace before each job instead of after it, so that a job waits for the wipe even on a runner
# that has been free for hours.
import sys
from heapq import heapreplace


def keeps_promise(jobs, runners, max_wait, cleanup):
    free_at = [0] * runners
    for queued, duration in jobs:
        start = max(queued, free_at[0]) + cleanup
        if start - queued > max_wait:
            return False
        heapreplace(free_at, start + duration)
    return True


n, max_wait, cleanup, *rest = map(int, sys.stdin.buffer.read().split())
jobs = list(zip(rest[0::2], rest[1::2]))
low, high = 1, n
while low < high:
    middle = (low + high) // 2
    if keeps_promise(jobs, middle, max_wait, cleanup):
        high = middle
    else:
        low = middle + 1
print(low)
