import sys


def most_traces(gateway, cart, database, x, y):
    """The largest number of traces: at most x from the gateway to the cart service, at most y from there to the database."""
    # Your solution goes here.
    return 0


def main():
    p, q, _, x, y, *times = map(int, sys.stdin.read().split())
    print(most_traces(times[:p], times[p : p + q], times[p + q :], x, y))


main()
