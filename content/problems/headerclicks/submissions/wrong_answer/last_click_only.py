# Mistake: sorts the table as it was at first by the column of the last click. Where cells are equal, earlier clicks still show.
import sys
from math import inf

_, *table, last_line = sys.stdin.read().splitlines()
columns = list(zip(*([None if word == "-" else int(word) for word in line.split()] for line in table)))
clicks = [int(word) - 1 for word in last_line.split()]
rows = list(range(len(table)))
column = clicks[-1]
again = 0
while again + 1 < len(clicks) and clicks[-2 - again] == column:
    again += 1
direction = -1 if again % 2 else 1
rows.sort(key=lambda row: inf if columns[column][row] is None else direction * columns[column][row])
for row in rows:
    print(row + 1)
