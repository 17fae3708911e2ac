import sys


def cook_ahead(meals, most, keep):
    """The smallest sum over all nights, and the room for it; None if there is no plan."""
    # Your solution goes here.
    return None


def main():
    (_, keep), meals, most = [list(map(int, line.split())) for line in sys.stdin]
    print(*cook_ahead(meals, most, keep) or ["impossible"])


main()
