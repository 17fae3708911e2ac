# A stack of savepoints, each with the rows that there were when it was set, and for each name its places in the stack: the last of
# them is the one that counts. O(n).
import sys


def after_import(statements):
    """The number of rows, of savepoints and of failed statements."""
    rows = failed = 0
    savepoints = []  # (name, rows)
    places = {}
    for kind, number in statements:
        if kind == "insert":
            rows += number
        elif kind == "savepoint":
            places.setdefault(number, []).append(len(savepoints))
            savepoints.append((number, rows))
        elif not places.get(number):
            failed += 1
        else:
            kept = places[number][-1]
            if kind == "rollback":
                rows = savepoints[kept][1]
                kept += 1
            while len(savepoints) > kept:
                places[savepoints.pop()[0]].pop()
    return rows, len(savepoints), failed


def main():
    _, *lines = sys.stdin.read().splitlines()
    words = [line.split() for line in lines]
    print(*after_import([(kind, int(number)) for kind, number in words]))


main()
