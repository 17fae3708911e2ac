# Mistake: after a decision the streak goes on. Once it is long enough, one more instance is ordered in every minute.
import sys
from collections import deque

first, second = sys.stdin.read().splitlines()
_, lowest, highest, each, busy, idle, streak, boot = map(int, first.split())
working, booting = lowest, deque()
dropped = busy_minutes = idle_minutes = 0
for minute, asked in enumerate(map(int, second.split())):
    if booting and booting[0] == minute:
        booting.popleft()
        working += 1
    capacity = working * each
    dropped += max(asked - capacity, 0)
    busy_minutes = busy_minutes + 1 if asked * 100 > capacity * busy else 0
    idle_minutes = idle_minutes + 1 if asked * 100 <= capacity * idle else 0
    if busy_minutes >= streak and working + len(booting) < highest:
        booting.append(minute + boot)
    if idle_minutes >= streak and working > lowest:
        working -= 1
print(dropped, working)
