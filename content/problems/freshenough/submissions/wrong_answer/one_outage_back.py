# Mistake: steps back to the second before the outage, without a look at whether another outage ends right there.
import sys

first_line, second_line, *lines = sys.stdin.read().splitlines()
age = int(first_line.split()[2])
outages = [tuple(map(int, line.split())) for line in lines]
calls = lost = i = 0
last = -1
for view in map(int, second_line.split()):
    while i < len(outages) and outages[i][1] <= view:
        i += 1
    earliest = max(view - age, 0)
    if last >= earliest:
        continue
    latest = outages[i][0] - 1 if i < len(outages) and outages[i][0] <= view else view
    if latest >= earliest:
        calls += 1
        last = latest
    else:
        lost += 1
print(calls, lost)
