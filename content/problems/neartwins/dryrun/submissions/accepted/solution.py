# Near twins in a field have the same rest with nothing missing: all pairs of the same rest, but for those of equal records.
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
            pairs += rests[rest]
            rests[rest] += 1
            if record[field] != "-":
                pairs -= equals[(*rest, record[field])]
                equals[(*rest, record[field])] += 1
        found.append(pairs)
    return found
