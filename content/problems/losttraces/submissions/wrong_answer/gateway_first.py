# Mistake: joins as many lines of the gateway and the cart service as possible, and only then looks for the lines of the database.
# The line of the gateway is used up by one of the cart service that no query follows.
import sys

p, q, _, x, y, *times = map(int, sys.stdin.read().split())
gateway, cart, database = times[:p], times[p : p + q], times[p + q :]
joined, g = [], 0
for time in cart:
    while g < len(gateway) and gateway[g] + x < time:
        g += 1
    if g < len(gateway) and gateway[g] <= time:
        joined.append(time)
        g += 1
traces = d = 0
for time in joined:
    while d < len(database) and database[d] < time:
        d += 1
    if d < len(database) and database[d] <= time + y:
        traces += 1
        d += 1
print(traces)
