# Fixes and photos are walked through together: the first fix after the photo only ever moves forward. Fixes infinitely far
# away stand in front of the first and behind the last. O(n + m) time.
import sys
from math import inf


def places(seconds, metres, offset, gap, near, photos):
    """The place of each photo in metres, -1 where it is unknown."""
    seconds = [-inf, *seconds, inf]
    metres = [None, *metres, None]
    found = []
    after = 0
    for photo in photos:
        now = photo + offset
        while seconds[after] <= now:
            after += 1
        before = after - 1
        since, until = now - seconds[before], seconds[after] - now
        if since + until <= gap:
            found.append((metres[before] * until + metres[after] * since) // (since + until))
        elif min(since, until) > near:
            found.append(-1)
        else:
            found.append(metres[before] if since <= until else metres[after])
    return found


def main():
    n, _, offset, gap, near, *rest = map(int, sys.stdin.read().split())
    fixes, photos = rest[: 2 * n], rest[2 * n :]
    for place in places(fixes[0::2], fixes[1::2], offset, gap, near, photos):
        print(place)


main()
