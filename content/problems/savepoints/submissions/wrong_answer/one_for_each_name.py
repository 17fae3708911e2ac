# Mistake: keeps the savepoints in a table by name, so that a second one of the same name replaces the first.
import sys

rows = failed = 0
savepoints = {}  # name -> rows, in the order in which they were set
for line in sys.stdin.read().splitlines()[1:]:
    kind, number = line.split()
    if kind == "insert":
        rows += int(number)
    elif kind == "savepoint":
        savepoints.pop(number, None)
        savepoints[number] = rows
    elif number not in savepoints:
        failed += 1
    else:
        while True:
            name, before = savepoints.popitem()
            if name == number:
                break
        if kind == "rollback":
            rows = savepoints[number] = before
print(rows, len(savepoints), failed)
