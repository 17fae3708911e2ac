import sys


def tiles_before(k, hiker, tile):
    """How many tiles of a map of 2^k rows and columns are fetched before this tile. A tile, and the hiker's, is (row, column)."""
    # Your solution goes here.
    return 0


def main():
    (k, _), hiker, *tiles = [tuple(map(int, line.split())) for line in sys.stdin]
    print(*(tiles_before(k, hiker, tile) for tile in tiles))


main()
