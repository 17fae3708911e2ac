# The lines of the cart service are taken in their order. For each, the earliest lines of the other logs that are not too early are
# the best choice, and lines that are too early now stay so. If both are in time, the three are a trace. O(p + q + r) time.
import sys


def most_traces(gateway, cart, database, to_cart, to_database):
    traces = first = last = 0
    for time in cart:
        while first < len(gateway) and gateway[first] + to_cart < time:
            first += 1
        while last < len(database) and database[last] < time:
            last += 1
        if first == len(gateway) or last == len(database):
            break
        if gateway[first] <= time and database[last] <= time + to_database:
            traces += 1
            first += 1
            last += 1
    return traces


def main():
    p, q, _, x, y, *times = map(int, sys.stdin.read().split())
    print(most_traces(times[:p], times[p : p + q], times[p + q :], x, y))


main()
