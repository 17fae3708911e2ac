# Mistake: lets what was recommended exactly u or d seconds ago leave its window.
import sys
from collections import deque


def run(recommendations, running, up, down, step):
    """How often the number of running instances changes, and the instance-seconds."""
    lows, highs = deque(), deque()
    changes = paid = 0
    before = recommendations[0][0]
    for time, count in recommendations:
        paid += running * (time - before)
        before = time
        while lows and lows[-1][1] > count:
            lows.pop()
        lows.append((time, count))
        while lows[0][0] < time - up or up and lows[0][0] == time - up:
            lows.popleft()
        while highs and highs[-1][1] < count:
            highs.pop()
        highs.append((time, count))
        while highs[0][0] < time - down or down and highs[0][0] == time - down:
            highs.popleft()
        wanted = running
        if lows[0][1] > running:
            wanted = min(lows[0][1], running + step)
        elif highs[0][1] < running:
            wanted = highs[0][1]
        changes += wanted != running
        running = wanted
    return changes, paid


def main():
    first, *lines = sys.stdin.read().splitlines()
    _, running, up, down, step = map(int, first.split())
    print(*run([tuple(map(int, line.split())) for line in lines], running, up, down, step))


main()
