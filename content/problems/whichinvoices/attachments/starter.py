import sys


def find_ways(invoices, payment):
    """All ways to read the payment, in their order. An invoice is (project, full, discounted); the last is 0 if there is no discount."""
    # Your solution goes here.
    return []


def main():
    (_, payment), *invoices = [tuple(map(int, line.split())) for line in sys.stdin]
    ways = find_ways(invoices, payment)
    print(len(ways), *ways, sep="\n")


main()
