# The best way to each version, as a pair of seconds and installations. Only the way to the version before and that to the
# latest milestone are kept: O(n) time, O(1) memory beside the input.
import sys

NONE = (10**12, 0)


def then(way, seconds):
    """The way when this is installed, too."""
    if seconds == -1:
        return NONE
    return (way[0] + seconds, way[1] + 1)


def firmware_steps(k, offers):
    """The seconds and the installations of the best way to the last version."""
    before = milestone = (0, 0)
    for i, (delta, cumulative, image) in enumerate(offers, 1):
        before = min(NONE, then(before, delta), then(milestone, cumulative), then((0, 0), image))
        if i % k == 0:
            milestone = before
    return before


def main():
    first, *lines = sys.stdin.read().splitlines()
    _, k = map(int, first.split())
    way = firmware_steps(k, [tuple(map(int, line.split())) for line in lines])
    print(*((-1, 0) if way == NONE else way))


main()
