# Mistake: halves once only, and takes the middle one of what is left.
import sys

_, warmup, *times = map(int, sys.stdin.read().split())
times = sorted(times[warmup:])
half = (len(times) + 1) // 2
first = min(range(len(times) - half + 1), key=lambda i: times[i + half - 1] - times[i])
print(times[first + (half - 1) // 2])
