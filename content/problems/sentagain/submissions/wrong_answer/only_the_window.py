# Mistake: looks only at the packets that leave the window of the newest report. When a report is far ahead of it, those between
# the two windows were in none, and are forgotten.
import sys

_, *lines = sys.stdin.read().splitlines()
again, newest, known = [], 0, 0
for line in lines:
    a, b = map(int, line.split())
    window = 2 * b + 1
    if a > newest:
        for packet in range(max(1, newest - 32), min(newest + 1, a - 32)):
            if not known >> (newest - packet) & 1:
                again.append(packet)
        newest, known = a, window
    elif a == newest:
        known |= window
print(len(again))
print(*again)
