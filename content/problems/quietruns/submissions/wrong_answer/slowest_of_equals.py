# Mistake: of several groups that lie equally close together, keeps the last one that it comes across, which is the slowest.
import sys

_, warmup, *times = map(int, sys.stdin.read().split())
times = sorted(times[warmup:])
while len(times) > 2:
    half = (len(times) + 1) // 2
    least = first = None
    for i in range(len(times) - half + 1):
        width = times[i + half - 1] - times[i]
        if least is None or width <= least:
            least, first = width, i
    times = times[first : first + half]
print(times[0])
