# Mistake: leaves out all records in which anything is missing. If it is missing in the very field in which two records differ, they
# are near twins.
import sys
from collections import Counter

first, *lines = sys.stdin.read().splitlines()
fields = int(first.split()[1])
records = [tuple(line.split()) for line in lines]
records = [record for record in records if "-" not in record]


def pairs(counts):
    return sum(count * (count - 1) // 2 for count in counts.values())


for field in range(fields):
    print(pairs(Counter(record[:field] + record[field + 1 :] for record in records)) - pairs(Counter(records)))
