# The quarters before the one with the tile are counted whole; within that quarter the same question is asked again. O(k) for each
# tile that is asked for.
import sys


def quarter(half, row, column):
    """0 to 3, clockwise from the one at the top left; for the hiker, the one that is nearest."""
    right = int(column >= half)
    return 3 - right if row >= half else right


def tiles_before(k, hiker_row, hiker_column, row, column):
    """How many tiles of a square of 2^k rows are fetched before this one. The hiker may be outside of the square."""
    if k == 0:
        return 0
    half = 2 ** (k - 1)
    place = (quarter(half, row, column) - quarter(half, hiker_row, hiker_column)) % 4
    top, left = row // half * half, column // half * half
    return place * half * half + tiles_before(k - 1, hiker_row - top, hiker_column - left, row - top, column - left)


def main():
    (k, _), hiker, *tiles = [tuple(map(int, line.split())) for line in sys.stdin]
    print(*(tiles_before(k, *hiker, *tile) for tile in tiles))


main()
