# Mistake: takes for each line of the cart service the nearest lines that are still there: the latest one of the gateway before it
# and the earliest one of the database after it. The nearest line of the gateway may be the only one that a later request can use.
import sys
from bisect import bisect_left, bisect_right

p, q, _, x, y, *times = map(int, sys.stdin.read().split())
gateway, cart, database = times[:p], times[p : p + q], times[p + q :]
traces = 0
for time in cart:
    g = bisect_right(gateway, time) - 1
    d = bisect_left(database, time)
    if g >= 0 and d < len(database) and gateway[g] + x >= time and database[d] <= time + y:
        traces += 1
        del gateway[g]
        del database[d]
print(traces)
