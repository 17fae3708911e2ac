# Mistake: greedy. Assigns a line to the service whose next line with that message comes sooner, and to the first one when both do.
import sys

first, second, merged = sys.stdin.read().split()
i = j = k = 0
for message in merged:
    a, b = first.find(message, i), second.find(message, j)
    if a < 0 and b < 0:
        break
    if b < 0 or 0 <= a and a - i <= b - j:
        i = a + 1
    else:
        j = b + 1
    k += 1
print(k, i + j)
