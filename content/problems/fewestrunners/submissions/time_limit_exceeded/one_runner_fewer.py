# Too slow: begins with a runner for each job and takes one away as long as the promise is kept. When a few runners
# are enough for a long day, nearly n tries play the whole day.
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


n, max_wait, cleanup, *rest = map(int, sys.stdin.buffer.read().split())
jobs = list(zip(rest[0::2], rest[1::2]))
runners = n
while runners > 1 and keeps_promise(jobs, runners - 1, max_wait, cleanup):
    runners -= 1
print(runners)
