# Mistake: a tenant joins the line again when its request is started instead of when it is done. It so overtakes the
# tenants that join in between.
import sys
from collections import deque

n, *rest = map(int, sys.stdin.buffer.read().split())
arrivals, tenants, durations = rest[0::3], rest[1::3], rest[2::3]
next_of, following = {}, [n] * n
for i in reversed(range(n)):
    following[i] = next_of.get(tenants[i], n)
    next_of[tenants[i]] = i
starts = [0] * n
line = deque()
now, arrived = 0, 0
while arrived < n or line:
    if not line:
        now = max(now, arrivals[arrived])
    while arrived < n and arrivals[arrived] <= now:
        if next_of[tenants[arrived]] == arrived:
            line.append(tenants[arrived])
        arrived += 1
    tenant = line.popleft()
    request = next_of[tenant]
    next_of[tenant] = following[request]
    if next_of[tenant] < arrived:
        line.append(tenant)
    starts[request] = now
    now += durations[request]

in_order, free_at = [], 0
for arrival, duration in zip(arrivals, durations):
    in_order.append(max(free_at, arrival))
    free_at = in_order[-1] + duration
print(max(s - a for s, a in zip(in_order, arrivals)), max(s - a for s, a in zip(starts, arrivals)))
print(sum(t < o for t, o in zip(starts, in_order)), sum(t > o for t, o in zip(starts, in_order)))
