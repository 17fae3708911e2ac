# Mistake: where the gap is too wide, or the flight is over, the last place that is known counts. The fix after the photo may be
# nearer, and before the first fix it is the only one.
import sys

n, _, offset, gap, near, *rest = map(int, sys.stdin.read().split())
seconds, metres = rest[: 2 * n : 2], rest[1 : 2 * n : 2]
after = 0
for photo in rest[2 * n :]:
    now = photo + offset
    while after < n and seconds[after] <= now:
        after += 1
    if 0 < after < n and seconds[after] - seconds[after - 1] <= gap:
        flown = (metres[after] - metres[after - 1]) * (now - seconds[after - 1])
        print(metres[after - 1] + flown // (seconds[after] - seconds[after - 1]))
    elif after > 0 and now - seconds[after - 1] <= near:
        print(metres[after - 1])
    else:
        print(-1)
