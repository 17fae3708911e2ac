# Minute by minute. The orders that still boot wait in a queue with the minutes in which they begin to work. O(n) time and memory.
import sys
from collections import deque


def late_instances(lowest, highest, each, busy, idle, streak, boot, requests):
    """How many requests are dropped, and how many instances work after the last minute."""
    working, booting = lowest, deque()
    dropped = busy_minutes = idle_minutes = 0
    for minute, asked in enumerate(requests):
        if booting and booting[0] == minute:
            booting.popleft()
            working += 1
        capacity = working * each
        dropped += max(asked - capacity, 0)

        busy_minutes = busy_minutes + 1 if asked * 100 > capacity * busy else 0
        idle_minutes = idle_minutes + 1 if asked * 100 <= capacity * idle else 0
        if busy_minutes == streak:
            busy_minutes = 0
            if working + len(booting) < highest:
                booting.append(minute + boot)
        if idle_minutes == streak:
            idle_minutes = 0
            working = max(working - 1, lowest)
    return dropped, working


def main():
    first, requests = sys.stdin.read().splitlines()
    _, *rules = map(int, first.split())
    print(*late_instances(*rules, list(map(int, requests.split()))))


main()
