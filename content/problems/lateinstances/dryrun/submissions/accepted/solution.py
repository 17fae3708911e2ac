# Minute by minute. The orders that still boot wait in a queue with the minutes in which they begin to work. O(n) time.
from collections import deque


def late_instances(
    lowest: int, highest: int, each: int, busy: int, idle: int, streak: int, boot: int, requests: list[int]
) -> tuple[int, int]:
    working, booting = lowest, deque()
    dropped = busy_minutes = idle_minutes = 0
    for minute, asked in enumerate(requests):
        if booting and booting[0] == minute:
            booting.popleft()
            working += 1
        total = working * each
        dropped += max(asked - total, 0)
        busy_minutes = busy_minutes + 1 if asked * 100 > total * busy else 0
        idle_minutes = idle_minutes + 1 if asked * 100 <= total * idle else 0
        if busy_minutes == streak:
            busy_minutes = 0
            if working + len(booting) < highest:
                booting.append(minute + boot)
        if idle_minutes == streak:
            idle_minutes = 0
            working = max(working - 1, lowest)
    return dropped, working
