# Takes two records that both miss the value of the field for equal ones.
from collections import Counter


def near_twins(records: list[list[str]]) -> list[int]:
    found = []
    for field in range(len(records[0])):
        rests, equals = Counter(), Counter()
        pairs = 0
        for record in records:
            rest = (*record[:field], *record[field + 1 :])
            if "-" in rest:
                continue
            pairs += rests[rest] - equals[tuple(record)]
            rests[rest] += 1
            equals[tuple(record)] += 1
        found.append(pairs)
    return found
