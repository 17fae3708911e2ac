# Mistake: goes forwards, and cooks ahead for the days that will be short as soon as there are cooks to spare. A later day with
# cooks to spare would have kept the meals for fewer nights.
import sys
from collections import deque

(n, keep), meals, most = [list(map(int, line.split())) for line in sys.stdin]
short = deque([day, meals[day] - most[day]] for day in range(n) if meals[day] > most[day])
kept = [0] * (n + 1)
possible = True
for day in range(n):
    spare = most[day] - meals[day]
    while short and short[0][0] <= day:
        possible = False
        short.popleft()
    while spare > 0 and short and short[0][0] - day <= keep:
        count = min(spare, short[0][1])
        kept[day] += count
        kept[short[0][0]] -= count
        spare -= count
        short[0][1] -= count
        if short[0][1] == 0:
            short.popleft()
nights = room = stored = 0
for change in kept:
    stored += change
    nights += stored
    room = max(room, stored)
print(*[nights, room] if possible else ["impossible"])
