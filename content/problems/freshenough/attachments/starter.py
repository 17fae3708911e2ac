import sys


def calls_needed(views, outages, age):
    """The smallest number of calls, and the number of lost views. In an outage (s, e) the provider is out from s on, and back at e."""
    # Your solution goes here.
    return 0, 0


def main():
    (_, _, age), views, *outages = [tuple(map(int, line.split())) for line in sys.stdin]
    print(*calls_needed(views, outages, age))


main()
