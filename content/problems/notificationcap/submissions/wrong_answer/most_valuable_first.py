# Mistake: greedy. Goes through the notifications from the most valuable to the least and sends each one that still
# fits. One valuable notification can stand in the way of two that are worth more together.
import sys
from bisect import bisect


def main():
    n, cap, *rest = map(int, sys.stdin.buffer.read().split())
    times, values = rest[0::2], rest[1::2]
    sent = []  # moments, in order
    total = 0
    for i in sorted(range(n), key=lambda i: -values[i]):
        place = bisect(sent, times[i])
        sent.insert(place, times[i])
        around = sent[max(0, place - 2):place + 3]
        if all(later - earlier >= cap for earlier, later in zip(around, around[2:])):
            total += values[i]
        else:
            del sent[place]
    print(total)


main()
