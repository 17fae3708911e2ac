# Mistake: holds the line of the database against that of the gateway, within the sum of both ways, in place of the cart service's.
import sys

p, q, _, x, y, *times = map(int, sys.stdin.read().split())
gateway, cart, database = times[:p], times[p : p + q], times[p + q :]
traces = g = d = 0
for time in cart:
    while g < len(gateway) and gateway[g] + x < time:
        g += 1
    while d < len(database) and database[d] < time:
        d += 1
    if g < len(gateway) and d < len(database) and gateway[g] <= time and database[d] <= gateway[g] + x + y:
        traces += 1
        g += 1
        d += 1
print(traces)
