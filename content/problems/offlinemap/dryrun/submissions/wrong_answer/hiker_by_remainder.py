# Keeps the hiker at the remainder of the place, also in quarters where he or she is not.
def tiles_before(levels: int, hiker_row: int, hiker_column: int, rows: list[int], columns: list[int]) -> list[int]:
    def before(row: int, column: int) -> int:
        result = 0
        for level in reversed(range(levels)):
            half = 2**level
            places = ((row, column), (hiker_row, hiker_column))
            mine, first = ((0, 1, 3, 2)[r // half % 2 * 2 + c // half % 2] for r, c in places)
            result += (mine - first) % 4 * half * half
        return result

    return [before(row, column) for row, column in zip(rows, columns)]
