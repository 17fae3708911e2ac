# Mistake: takes empty cells for larger than all others, so that they come first in descending order.
import sys
from math import inf

_, *table, last_line = sys.stdin.read().splitlines()
columns = list(zip(*([None if word == "-" else int(word) for word in line.split()] for line in table)))
clicks = [int(word) - 1 for word in last_line.split()]
rows = list(range(len(table)))
directions = {}
before = None
for column in clicks:
    descending = column == before and not descending
    directions.pop(column, None)
    directions[column] = descending
    before = column
for column, descending in directions.items():
    cells = [inf if cell is None else cell for cell in columns[column]]
    rows.sort(key=cells.__getitem__, reverse=descending)
for row in rows:
    print(row + 1)
