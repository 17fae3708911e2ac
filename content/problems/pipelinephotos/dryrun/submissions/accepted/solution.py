# Fixes and photos are walked through together: the first fix after the photo only ever moves forward. O(n + m).
from math import inf


def photo_places(seconds: list[int], metres: list[int], offset: int, gap: int, near: int, photos: list[int]) -> list[int]:
    found = []
    after = 0
    for photo in photos:
        now = photo + offset
        while after < len(seconds) and seconds[after] <= now:
            after += 1
        since = now - seconds[after - 1] if after > 0 else inf
        until = seconds[after] - now if after < len(seconds) else inf
        if since + until <= gap:
            found.append((metres[after - 1] * until + metres[after] * since) // (since + until))
        elif min(since, until) > near:
            found.append(-1)
        else:
            found.append(metres[after - 1] if since <= until else metres[after])
    return found
