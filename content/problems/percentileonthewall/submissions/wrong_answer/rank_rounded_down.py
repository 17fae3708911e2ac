# Mistake: rounds the rank down. With three measurements the 50th percentile becomes the first, though only a third of them are
# not above it.
import sys
from heapq import heappop, heappush

BITS = 18  # of a number
MASK = (1 << BITS) - 1
LOW, HIGH, GONE = range(3)


def percentiles(events, percent):
    """What the screen shows after each event, None for nothing; an event is ("add", time) or ("drop", number)."""
    shown = []
    low, high = [], []
    place = [GONE]
    in_low = count = 0
    for what, value in events:
        if what == "add":
            entry = value << BITS | len(place)
            count += 1
            if in_low and entry < -low[0]:
                heappush(low, -entry)
                place.append(LOW)
                in_low += 1
            else:
                heappush(high, entry)
                place.append(HIGH)
        else:
            count -= 1
            in_low -= place[value] == LOW
            place[value] = GONE

        rank = max(count * percent // 100, min(count, 1))
        while low and place[-low[0] & MASK] != LOW:
            heappop(low)
        while high and place[high[0] & MASK] != HIGH:
            heappop(high)
        if in_low < rank:
            entry = heappop(high)
            heappush(low, -entry)
            place[entry & MASK] = LOW
            in_low += 1
        elif in_low > rank:
            entry = -heappop(low)
            heappush(high, entry)
            place[entry & MASK] = HIGH
            in_low -= 1
            while low and place[-low[0] & MASK] != LOW:
                heappop(low)
        shown.append(-low[0] >> BITS if count else None)
    return shown


def main():
    first_line, *lines = sys.stdin.read().splitlines()
    events = [(what, int(value)) for what, value in map(str.split, lines)]
    shown = percentiles(events, int(first_line.split()[1]))
    print("\n".join("none" if value is None else str(value) for value in shown))


main()
