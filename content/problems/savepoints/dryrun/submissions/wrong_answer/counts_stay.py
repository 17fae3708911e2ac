# Counts how often each name was set, but does not count down the savepoints that are taken away together with an older one.
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
            while savepoints and savepoints[-1][0] != number:
                savepoints.pop()
            if savepoints and kind == "rollback":
                rows = savepoints[-1][1]
            elif savepoints:
                savepoints.pop()
                times[number] -= 1
    return rows, len(savepoints), failed
