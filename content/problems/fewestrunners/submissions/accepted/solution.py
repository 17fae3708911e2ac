# With more runners every job starts no later than with fewer, so the promise, once kept, stays kept: binary search on
# the size of the pool. One size is checked by simulating the day with a min-heap of the moments at which the runners are
# free again. O(n log² n) time, O(n) memory.
import sys
from heapq import heapreplace


def keeps_promise(jobs, runners, max_wait, cleanup):
    free_at = [0] * runners
    for queued, duration in jobs:
        start = max(queued, free_at[0])
        if start - queued > max_wait:
            return False
        heapreplace(free_at, start + duration + cleanup)
    return True


def fewest_runners(jobs, max_wait, cleanup):
    low, high = 1, len(jobs)  # a runner for each job always keeps the promise
    while low < high:
        middle = (low + high) // 2
        if keeps_promise(jobs, middle, max_wait, cleanup):
            high = middle
        else:
            low = middle + 1
    return low


def main():
    n, max_wait, cleanup, *rest = map(int, sys.stdin.buffer.read().split())
    jobs = list(zip(rest[0::2], rest[1::2]))
    print(fewest_runners(jobs, max_wait, cleanup))


main()
