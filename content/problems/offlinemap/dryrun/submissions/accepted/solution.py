# Goes from the map to ever smaller quarters with the tile, and adds what is fetched before each. O(levels) for each place.
def tiles_before(levels: int, hiker_row: int, hiker_column: int, rows: list[int], columns: list[int]) -> list[int]:
    def before(row: int, column: int) -> int:
        result = top = left = 0
        for level in reversed(range(levels)):
            half = 2**level
            mine, nearest = ((0, 1, 3, 2)[2 * (r >= top + half) + (c >= left + half)] for r, c in ((row, column), (hiker_row, hiker_column)))
            result += (mine - nearest) % 4 * half * half
            top += half * (row >= top + half)
            left += half * (column >= left + half)
        return result

    return [before(row, column) for row, column in zip(rows, columns)]
