# Mistake: a message takes what was made first, and is sent when one of those must go. One that was made later and has less
# patience stays behind. Right when all fit, or all have the same patience.
import sys

n, holds, *rest = map(int, sys.stdin.read().split())
made, last = rest[0::2], [moment + patience for moment, patience in zip(rest[0::2], rest[1::2])]
messages = sent = 0
while sent < n:
    due = last[sent]
    first = sent
    while sent < min(n, first + holds) and made[sent] <= due:
        due = min(due, last[sent])
        sent += 1
    messages += 1
print(messages)
