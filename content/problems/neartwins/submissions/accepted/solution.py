# Near twins in a field have the same rest, with nothing missing in it. All pairs with the same rest are near twins, but for those
# that agree in the field, too. Both are counted by how often each rest and each record occurs. O(n k) counts.
import sys
from collections import Counter

MISSING = "-"


def pairs(counts):
    return sum(count * (count - 1) // 2 for count in counts.values())


def near_twins(records, fields):
    """For each field the number of pairs that agree in all but this field."""
    found = []
    for field in range(fields):
        rests, equals = Counter(), Counter()
        for record in records:
            rest = record[:field] + record[field + 1 :]
            if MISSING not in rest:
                rests[rest] += 1
                if record[field] != MISSING:
                    equals[record] += 1
        found.append(pairs(rests) - pairs(equals))
    return found


def main():
    first, *lines = sys.stdin.read().splitlines()
    _, fields = map(int, first.split())
    for count in near_twins([tuple(line.split()) for line in lines], fields):
        print(count)


main()
