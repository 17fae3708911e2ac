# Mistake: sends as soon as a message is full. One without patience, made a moment later, would have had its place.
import sys

n, holds, *rest = map(int, sys.stdin.read().split())
waiting = []
messages = 0
for made, patience in zip(rest[0::2], rest[1::2]):
    if waiting and min(waiting) < made:
        messages += 1
        waiting = []
    waiting.append(made + patience)
    if len(waiting) == holds:
        messages += 1
        waiting = []
print(messages + (1 if waiting else 0))
