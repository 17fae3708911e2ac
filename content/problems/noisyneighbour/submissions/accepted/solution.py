# Simulates the day. A queue holds the tenants that have requests waiting, so that the others cost nothing. A
# tenant's own queue needs no container: its requests wait in the order of the input, from its first one not yet started
# up to the last one that has arrived. O(n) time.
import sys
from collections import deque


def starts_in_order(arrivals, durations):
    starts = []
    free_at = 0
    for arrival, duration in zip(arrivals, durations):
        starts.append(max(free_at, arrival))
        free_at = starts[-1] + duration
    return starts


def starts_in_turns(arrivals, tenants, durations):
    n = len(arrivals)
    next_of = {}  # tenant -> its first request that is not started; n: none
    following = [n] * n  # the next request of the same tenant; n: none
    for i in reversed(range(n)):
        following[i] = next_of.get(tenants[i], n)
        next_of[tenants[i]] = i

    starts = [0] * n
    line = deque()
    now, arrived, served = 0, 0, None
    while True:
        while arrived < n and arrivals[arrived] <= now:
            tenant = tenants[arrived]
            if next_of[tenant] == arrived and tenant != served:
                line.append(tenant)  # it had nothing waiting before
            arrived += 1
        if served is not None and next_of[served] < arrived:
            line.append(served)
        served = None

        if line:
            served = line.popleft()
            request = next_of[served]
            next_of[served] = following[request]
            starts[request] = now
            now += durations[request]
        elif arrived < n:
            now = arrivals[arrived]
        else:
            return starts


def longest_wait(arrivals, starts):
    return max(start - arrival for arrival, start in zip(arrivals, starts))


def main():
    _, *rest = map(int, sys.stdin.buffer.read().split())
    arrivals, tenants, durations = rest[0::3], rest[1::3], rest[2::3]
    in_order = starts_in_order(arrivals, durations)
    in_turns = starts_in_turns(arrivals, tenants, durations)
    print(longest_wait(arrivals, in_order), longest_wait(arrivals, in_turns))
    print(sum(t < o for t, o in zip(in_turns, in_order)), sum(t > o for t, o in zip(in_turns, in_order)))


main()
