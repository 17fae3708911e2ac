# Searches the ring by halves, and then goes through its four sides, each a range of tiles cut down to those in the map.
# O(log(w + h)) time for each number.
import sys


def tile(w, h, x, y, k):
    """The column and the row of the k-th tile."""
    def within(r):
        columns = min(x + r, w - 1) - max(x - r, 0) + 1
        rows = min(y + r, h - 1) - max(y - r, 0) + 1
        return columns * rows

    low, r = 0, max(w, h)
    while low < r:
        middle = (low + r) // 2
        if within(middle) < k:
            low = middle + 1
        else:
            r = middle
    if r > 0:
        k -= within(r - 1)

    left, right, top, bottom = x - r, x + r, y - r, y + r
    k -= 1
    if top >= 0:
        columns = range(max(left, 0), min(right, w - 1) + 1)
        if k < len(columns):
            return columns[k], top
        k -= len(columns)
    if right < w:
        rows = range(max(top + 1, 0), min(bottom, h - 1) + 1)
        if k < len(rows):
            return right, rows[k]
        k -= len(rows)
    if bottom < h:
        columns = range(min(right - 1, w - 1), max(left, 0) - 1, -1)
        if k < len(columns):
            return columns[k], bottom
        k -= len(columns)
    return left, range(min(bottom - 1, h - 1), -1, -1)[k]


def main():
    w, h, x, y, _, *numbers = map(int, sys.stdin.read().split())
    for k in numbers:
        print(*tile(w, h, x, y, k))


main()
