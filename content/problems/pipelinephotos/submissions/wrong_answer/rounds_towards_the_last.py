# Mistake: cuts off what stands behind the decimal point. Where the drone flies back, the distance flown is negative, and cutting
# off makes it larger.
import sys

n, _, offset, gap, near, *rest = map(int, sys.stdin.read().split())
seconds, metres = rest[: 2 * n : 2], rest[1 : 2 * n : 2]
after = 0
for photo in rest[2 * n :]:
    now = photo + offset
    while after < n and seconds[after] <= now:
        after += 1
    since = now - seconds[after - 1] if after > 0 else float("inf")
    until = seconds[after] - now if after < n else float("inf")
    if since + until <= gap:
        print(metres[after - 1] + int((metres[after] - metres[after - 1]) * since / (since + until)))
    elif min(since, until) <= near:
        print(metres[after - 1] if since <= until else metres[after])
    else:
        print(-1)
