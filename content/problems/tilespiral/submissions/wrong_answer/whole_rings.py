# Mistake: finds the ring by a square root, as if all of them were whole, and skips what is outside of the map only within it.
import sys
from math import isqrt

w, h, x, y, _, *numbers = map(int, sys.stdin.read().split())
for k in numbers:
    r = (isqrt(k - 1) + 1) // 2
    k -= max(2 * r - 1, 0) ** 2 + 1 if r else 1
    side = 2 * r
    if r == 0:
        print(x, y)
    elif k <= side:
        print(x - r + k, y - r)
    elif k <= 2 * side:
        print(x + r, y - r + k - side)
    elif k <= 3 * side:
        print(x + r - (k - 2 * side), y + r)
    else:
        print(x - r, y + r - (k - 3 * side))
