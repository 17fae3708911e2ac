# Mistake: takes the priority of the next message for the urgency. An urgent message waits behind a trivial one.
import sys
from heapq import heappop, heappush


def send(gaps, messages):
    """For each message the second in which it is sent."""
    left = [[] for _ in gaps]  # for each recipient (urgency, number), the next message last
    for number in range(len(messages) - 1, -1, -1):
        recipient, priority = messages[number]
        mine = left[recipient - 1]
        mine.append((priority, number))

    sent = [None] * len(messages)
    ready = []
    waiting = [(0, i) for i in range(len(gaps)) if left[i]]
    now = 0
    while ready or waiting:
        if not ready:
            now = max(now, waiting[0][0])
        while waiting and waiting[0][0] <= now:
            _, i = heappop(waiting)
            urgency, number = left[i].pop()
            heappush(ready, (-urgency, number, i))
        _, number, i = heappop(ready)
        sent[number] = now
        if left[i]:
            heappush(waiting, (now + gaps[i], i))
        now += 1
    return sent


def main():
    _, gaps, *messages = [tuple(map(int, line.split())) for line in sys.stdin]
    print(*send(gaps, messages))


main()
