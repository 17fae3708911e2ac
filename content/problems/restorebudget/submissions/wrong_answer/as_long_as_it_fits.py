# Mistake: greedy. Makes increments as long as the limit allows it, and a full backup only when it must, after a night left out.
import sys

first, *lines = sys.stdin.read().splitlines()
limit = int(first.split()[1])
nights = [tuple(map(int, line.split())) for line in lines]
total = read = nights[0][0]
i = 1
while i < len(nights) and read <= limit:
    full, change = nights[i]
    if read + change <= limit:
        total += change
        read += change
    else:
        if i + 1 < len(nights) and nights[i + 1][0] < full:
            i += 1
        read = nights[i][0]
        total += read
    i += 1
print(total if read <= limit else -1)
