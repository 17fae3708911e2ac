# Mistake: takes what serves a view for as fresh as the view. After a call that had to be made before an outage, the rates are
# kept for too long.
import sys

first_line, second_line, *lines = sys.stdin.read().splitlines()
age = int(first_line.split()[2])
outages = [tuple(map(int, line.split())) for line in lines]
calls = lost = i = 0
down = up = 0
served = -1
for view in map(int, second_line.split()):
    while i < len(outages) and outages[i][0] <= view:
        if outages[i][0] > up:
            down = outages[i][0]
        up = outages[i][1]
        i += 1
    if view <= served:
        continue
    latest = down - 1 if view < up else view
    if latest >= max(view - age, 0):
        calls += 1
        served = view + age
    else:
        lost += 1
print(calls, lost)
