# Mistake: takes a missing value for one like all others, so that two missing ones agree.
import sys
from collections import Counter

first, *lines = sys.stdin.read().splitlines()
fields = int(first.split()[1])
records = [tuple(line.split()) for line in lines]


def pairs(counts):
    return sum(count * (count - 1) // 2 for count in counts.values())


for field in range(fields):
    print(pairs(Counter(record[:field] + record[field + 1 :] for record in records)) - pairs(Counter(records)))
