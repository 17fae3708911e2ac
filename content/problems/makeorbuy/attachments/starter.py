import sys


def find_costs(prices, recipes):
    """For each part the smallest cost of a piece, or -1. prices[0] is the price of part 1, and -1 if nobody sells it. A recipe is
    (part that is made, cost of the work, pairs), and each pair is a part that is taken and how many pieces."""
    # Your solution goes here.
    return prices


def main():
    _, prices, *lines = [list(map(int, line.split())) for line in sys.stdin]
    recipes = [(part, work, list(zip(rest[::2], rest[1::2]))) for part, work, _, *rest in lines]
    print(*find_costs(prices, recipes))


main()
