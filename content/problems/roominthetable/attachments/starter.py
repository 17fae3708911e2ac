import sys


def fewest_routes(routes):
    """The fewest routes of a table that does the same as the routes (address, length, next hop); an address is a number of 32 bits."""
    # Your solution goes here.
    return len(routes)


def main():
    routes = []
    for line in sys.stdin.read().splitlines()[1:]:
        prefix, hop = line.split()
        address, length = prefix.split("/")
        bits = 0
        for part in address.split("."):
            bits = bits << 8 | int(part)
        routes.append((bits, int(length), int(hop)))
    print(fewest_routes(routes))


main()
