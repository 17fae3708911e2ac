# Mistake: a rollback takes the savepoint itself away, so that one cannot go back to it a second time.
import sys

rows = failed = 0
savepoints = []
for line in sys.stdin.read().splitlines()[1:]:
    kind, number = line.split()
    if kind == "insert":
        rows += int(number)
    elif kind == "savepoint":
        savepoints.append((number, rows))
    elif all(name != number for name, _ in savepoints):
        failed += 1
    else:
        while True:
            name, before = savepoints.pop()
            if name == number:
                break
        if kind == "rollback":
            rows = before
print(rows, len(savepoints), failed)
