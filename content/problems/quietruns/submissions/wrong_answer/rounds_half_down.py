# Mistake: rounds half of an odd number of times down.
import sys

_, warmup, *times = map(int, sys.stdin.read().split())
times = sorted(times[warmup:])
while len(times) > 2:
    half = len(times) // 2
    first = min(range(len(times) - half + 1), key=lambda i: times[i + half - 1] - times[i])
    times = times[first : first + half]
print(times[0])
