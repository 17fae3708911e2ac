# Of all clicks on a column only the last one counts: rows that differ in the column are put in order by it anyway, and those that are
# equal there were not moved by the earlier ones. So there are at most m stable sorts. O(q + m n log n) time.
import sys
from math import inf


def sorted_rows(columns, clicks):
    """The rows from the top to the bottom, counted from 0; an empty cell is None."""
    directions = {}  # of the last click on each column, the latest click at the end
    before, direction = None, 1
    for column in clicks:
        direction = -direction if column == before else 1
        directions.pop(column, None)
        directions[column] = direction
        before = column

    rows = list(range(len(columns[0])))
    for column, direction in directions.items():
        keys = [inf if cell is None else direction * cell for cell in columns[column]]
        rows.sort(key=keys.__getitem__)
    return rows


def main():
    _, *table, last_line = sys.stdin.read().splitlines()
    cells = [[None if word == "-" else int(word) for word in line.split()] for line in table]
    clicks = [int(word) - 1 for word in last_line.split()]
    for row in sorted_rows(list(zip(*cells)), clicks):
        print(row + 1)


main()
