# Mistake: counts all pairs with the same rest, also those that agree in the field itself.
import sys
from collections import Counter

first, *lines = sys.stdin.read().splitlines()
fields = int(first.split()[1])
records = [tuple(line.split()) for line in lines]
for field in range(fields):
    rests = Counter(record[:field] + record[field + 1 :] for record in records)
    print(sum(count * (count - 1) // 2 for rest, count in rests.items() if "-" not in rest))
