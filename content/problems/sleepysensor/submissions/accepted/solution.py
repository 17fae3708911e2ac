# A message is sent when the reading that can wait least must go, and takes those that can wait least: a heap of the last
# moments. O(n log n).
import heapq
import sys


def fewest_messages(readings, holds):
    waiting = []  # the last moments of those that are made and not sent
    made = messages = sent = 0
    while sent < len(readings):
        while made < len(readings) and (not waiting or readings[made][0] <= waiting[0]):
            heapq.heappush(waiting, sum(readings[made]))
            made += 1
        messages += 1
        for _ in range(min(holds, len(waiting))):
            heapq.heappop(waiting)
            sent += 1
    return messages


n, holds, *rest = map(int, sys.stdin.read().split())
print(fewest_messages(list(zip(rest[0::2], rest[1::2])), holds))
