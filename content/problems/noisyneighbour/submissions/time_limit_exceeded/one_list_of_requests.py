# Too slow: keeps all waiting requests in one list and searches it for the first one of the tenant whose turn it is. The
# requests of a noisy tenant stand in the way of all others: O(n²).
import sys
from collections import deque

n, *rest = map(int, sys.stdin.buffer.read().split())
arrivals, tenants, durations = rest[0::3], rest[1::3], rest[2::3]
starts = [0] * n
waiting = []
line = deque()
now, arrived, served = 0, 0, None
while True:
    while arrived < n and arrivals[arrived] <= now:
        waiting.append(arrived)
        if tenants[arrived] not in line and tenants[arrived] != served:
            line.append(tenants[arrived])
        arrived += 1
    if served is not None and any(tenants[request] == served for request in waiting):
        line.append(served)
    served = None
    if line:
        served = line.popleft()
        request = next(request for request in waiting if tenants[request] == served)
        waiting.remove(request)
        starts[request] = now
        now += durations[request]
    elif arrived < n:
        now = arrivals[arrived]
    else:
        break

in_order, free_at = [], 0
for arrival, duration in zip(arrivals, durations):
    in_order.append(max(free_at, arrival))
    free_at = in_order[-1] + duration
print(max(s - a for s, a in zip(in_order, arrivals)), max(s - a for s, a in zip(starts, arrivals)))
print(sum(t < o for t, o in zip(starts, in_order)), sum(t > o for t, o in zip(starts, in_order)))
