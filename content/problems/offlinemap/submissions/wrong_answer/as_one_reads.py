# Mistake: numbers the quarters as one reads, so that the two at the bottom change places.
import sys


def quarter(half, row, column):
    return row // half * 2 + column // half


def tiles_before(k, hiker_row, hiker_column, row, column):
    if k == 0:
        return 0
    half = 2 ** (k - 1)
    place = (quarter(half, row, column) - quarter(half, hiker_row, hiker_column)) % 4
    top, left = row // half * half, column // half * half
    nearest_row = min(max(hiker_row - top, 0), half - 1)
    nearest_column = min(max(hiker_column - left, 0), half - 1)
    return place * half * half + tiles_before(k - 1, nearest_row, nearest_column, row - top, column - left)


(k, _), hiker, *tiles = [list(map(int, line.split())) for line in sys.stdin]
print(*(tiles_before(k, *hiker, *tile) for tile in tiles))
