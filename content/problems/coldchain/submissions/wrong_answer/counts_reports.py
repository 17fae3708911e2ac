# Mistake: looks back on the last w reports and skips minutes that have none.
import sys
from collections import deque

first_line, second_line = sys.stdin.read().splitlines()
_, length, harmless, limit = map(int, first_line.split())
spoiled = []
last = deque()
count = 0
for minute, word in enumerate(second_line.split(), 1):
    if word == "-":
        continue
    last.append(int(word) > limit)
    count += last[-1]
    if len(last) > length:
        count -= last.popleft()
    if count > harmless:
        spoiled.append(minute)
        last.clear()
        count = 0
print(len(spoiled), *spoiled, sep="\n")
