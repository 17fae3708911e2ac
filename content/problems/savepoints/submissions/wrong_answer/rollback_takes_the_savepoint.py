# Mistake: a rollback takes the savepoint itself away, so that one cannot go back to it a second time.
import sys
from collections import Counter

rows = failed = 0
savepoints = []
times = Counter()
for line in sys.stdin.read().splitlines()[1:]:
    kind, number = line.split()
    if kind == "insert":
        rows += int(number)
    elif kind == "savepoint":
        savepoints.append((number, rows))
        times[number] += 1
    elif times[number] == 0:
        failed += 1
    else:
        name = None
        while name != number:
            name, before = savepoints.pop()
            times[name] -= 1
        if kind == "rollback":
            rows = before
print(rows, len(savepoints), failed)
