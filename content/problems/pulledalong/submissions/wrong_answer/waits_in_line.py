# Mistake: lets recipients wait in a queue, as if all gaps were equal. Who comes behind a long gap waits for it, too.
import sys
from collections import deque
from heapq import heappop, heappush


def main():
    _, gaps, *messages = [tuple(map(int, line.split())) for line in sys.stdin]
    left = [[] for _ in gaps]
    for number in range(len(messages) - 1, -1, -1):
        recipient, priority = messages[number]
        mine = left[recipient - 1]
        mine.append((max(priority, mine[-1][0]) if mine else priority, number))

    sent = [None] * len(messages)
    ready = []
    waiting = deque((0, i) for i in range(len(gaps)) if left[i])
    now = 0
    while ready or waiting:
        if not ready:
            now = max(now, waiting[0][0])
        while waiting and waiting[0][0] <= now:
            _, i = waiting.popleft()
            urgency, number = left[i].pop()
            heappush(ready, (-urgency, number, i))
        _, number, i = heappop(ready)
        sent[number] = now
        if left[i]:
            waiting.append((now + gaps[i], i))
        now += 1
    print(*sent)


main()
