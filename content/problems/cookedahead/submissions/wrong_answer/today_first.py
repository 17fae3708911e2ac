# Mistake: each day cooks its own meals first, and then those of later days. The meals of later days grow old meanwhile, where
# today's could have been cooked yesterday.
import sys

(n, keep), meals, most = [list(map(int, line.split())) for line in sys.stdin]
stack = []
nights = room = 0
missing = 0
possible = True
for day in range(n - 1, -1, -1):
    stack.append([day, meals[day]])
    missing += meals[day]
    left = most[day]
    while stack and stack[-1][1] <= left:
        count = stack.pop()[1]
        left -= count
        missing -= count
    if stack:
        stack[-1][1] -= left
        missing -= left
        if day == 0 or stack[0][0] > day - 1 + keep:
            possible = False
    nights += missing
    room = max(room, missing)
print(*[nights, room] if possible else ["impossible"])
