# Mistake: lets a call be made before second 0 when the day begins with an outage.
import sys

first_line, second_line, *lines = sys.stdin.read().splitlines()
age = int(first_line.split()[2])
outages = [tuple(map(int, line.split())) for line in lines]
calls = lost = i = 0
down = up = 0
last = None
for view in map(int, second_line.split()):
    while i < len(outages) and outages[i][0] <= view:
        if outages[i][0] > up:
            down = outages[i][0]
        up = outages[i][1]
        i += 1
    if last is not None and last >= view - age:
        continue
    latest = down - 1 if view < up else view
    if latest >= view - age:
        calls += 1
        last = latest
    else:
        lost += 1
print(calls, lost)
