"""Writes one input of Pipeline Photos to standard output: gen.py SHAPE NUMBERS... OFFSET GAP NEAR SEED

    random  FIXES PHOTOS SECONDS METRES OFFSET GAP NEAR SEED  all at random seconds and metres below SECONDS and METRES
    flight  FIXES PHOTOS EVERY SPEED OFFSET GAP NEAR SEED     a fix up to EVERY seconds after the one before, SPEED metres a
                                                              second at most, now ahead and now back
    ahead   FIXES PHOTOS EVERY SPEED OFFSET GAP NEAR SEED     the same, always ahead
    back    FIXES PHOTOS EVERY SPEED OFFSET GAP NEAR SEED     the same, always back
    hover   FIXES PHOTOS EVERY METRE OFFSET GAP NEAR SEED     a fix every EVERY seconds, always at the same metre
    late    FIXES PHOTOS SECONDS METRES OFFSET GAP NEAR SEED  as random, and all photos behind the last fix

The same arguments give the same bytes on every machine.
"""
import sys

MOST = 10**9


class SplitMix64:
    """The generator of Steele, Lea and Flood (2014); Python's own may change between versions."""

    MASK = 2**64 - 1

    def __init__(self, seed):
        self.state = seed & self.MASK

    def next(self):
        self.state = (self.state + 0x9E3779B97F4A7C15) & self.MASK
        z = self.state
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & self.MASK
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & self.MASK
        return z ^ (z >> 31)

    def between(self, low, high):
        """An integer of [low, high]."""
        return low + self.next() % (high - low + 1)


def photos_until(rng, photos, last, offset):
    """Photos that are really taken at seconds from 0 to last, by the clock that is off."""
    low = max(0, -offset)
    return sorted(rng.between(low, max(low, min(MOST, last - offset))) for _ in range(photos))


def random(rng, offset, fixes, photos, seconds, metres):
    chosen = set()
    while len(chosen) < fixes:
        chosen.add(rng.between(0, seconds - 1))
    return [(second, rng.between(0, metres - 1)) for second in sorted(chosen)], photos_until(rng, photos, seconds - 1, offset)


def flown(rng, offset, fixes, photos, every, speed, direction):
    second, metre, log = 0, 0 if direction > 0 else MOST, []
    for _ in range(fixes):
        log.append((second, metre))
        step = rng.between(1, every)
        way = rng.between(0, step * speed) * (direction or rng.between(0, 1) * 2 - 1)
        second, metre = second + step, min(MOST, max(0, metre + way))
    return log, photos_until(rng, photos, second, offset)


def flight(rng, offset, fixes, photos, every, speed):
    return flown(rng, offset, fixes, photos, every, speed, 0)


def ahead(rng, offset, fixes, photos, every, speed):
    return flown(rng, offset, fixes, photos, every, speed, 1)


def back(rng, offset, fixes, photos, every, speed):
    return flown(rng, offset, fixes, photos, every, speed, -1)


def hover(rng, offset, fixes, photos, every, metre):
    return [(i * every, metre) for i in range(fixes)], photos_until(rng, photos, fixes * every, offset)


def late(rng, offset, fixes, photos, seconds, metres):
    log, _ = random(rng, offset, fixes, 0, seconds, metres)
    return log, sorted(rng.between(seconds - offset, MOST) for _ in range(photos))


SHAPES = {shape.__name__: shape for shape in (random, flight, ahead, back, hover, late)}


def main():
    shape, *numbers = sys.argv[1:]
    *numbers, offset, gap, near, seed = map(int, numbers)
    fixes, photos = SHAPES[shape](SplitMix64(seed), offset, *numbers)
    lines = [f"{len(fixes)} {len(photos)} {offset} {gap} {near}"]
    lines += [f"{second} {metre}" for second, metre in fixes]
    lines.append(" ".join(map(str, photos)))
    sys.stdout.write("\n".join(lines) + "\n")


main()
