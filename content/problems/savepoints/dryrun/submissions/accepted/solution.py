# A stack of savepoints, each with the rows that there were when it was set, and for each name how often it is in the stack. O(n).
from collections import Counter


def after_import(kinds: list[str], numbers: list[int]) -> tuple[int, int, int]:
    rows = failed = 0
    savepoints: list[tuple[int, int]] = []
    times: Counter[int] = Counter()
    for kind, number in zip(kinds, numbers):
        if kind == "insert":
            rows += number
        elif kind == "savepoint":
            savepoints.append((number, rows))
            times[number] += 1
        elif times[number] == 0:
            failed += 1
        else:
            while savepoints[-1][0] != number:
                times[savepoints.pop()[0]] -= 1
            if kind == "rollback":
                rows = savepoints[-1][1]
            else:
                times[savepoints.pop()[0]] -= 1
    return rows, len(savepoints), failed
