# Mistake: sorts in descending order by turning the whole table over, and with it the rows that are equal.
import sys

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
    filled = [row for row in rows if columns[column][row] is not None]
    empty = [row for row in rows if columns[column][row] is None]
    filled.sort(key=columns[column].__getitem__)
    rows = (filled[::-1] if descending else filled) + empty
for row in rows:
    print(row + 1)
