# Mistake: a recipient keeps the urgency of its most urgent message, also when that one has been sent.
import sys
from heapq import heappop, heappush


def main():
    _, gaps, *messages = [tuple(map(int, line.split())) for line in sys.stdin]
    left = [[] for _ in gaps]
    urgency = [0] * len(gaps)
    for number in range(len(messages) - 1, -1, -1):
        recipient, priority = messages[number]
        left[recipient - 1].append(number)
        urgency[recipient - 1] = max(urgency[recipient - 1], priority)

    sent = [None] * len(messages)
    ready = []
    waiting = [(0, i) for i in range(len(gaps)) if left[i]]
    now = 0
    while ready or waiting:
        if not ready:
            now = max(now, waiting[0][0])
        while waiting and waiting[0][0] <= now:
            _, i = heappop(waiting)
            heappush(ready, (-urgency[i], left[i].pop(), i))
        _, number, i = heappop(ready)
        sent[number] = now
        if left[i]:
            heappush(waiting, (now + gaps[i], i))
        now += 1
    print(*sent)


main()
