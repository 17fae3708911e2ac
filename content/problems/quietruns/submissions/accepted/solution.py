# In ascending order, the times that lie closest together stand next to each other. So each round is one walk over the groups of
# neighbours, of half as many times as the round before: O(n) for all rounds, and O(n log n) for the sort.
import sys


def typical_time(times, warmup):
    times = sorted(times[warmup:])
    while len(times) > 2:
        half = (len(times) + 1) // 2
        first = min(range(len(times) - half + 1), key=lambda i: times[i + half - 1] - times[i])
        times = times[first : first + half]
    return times[0]


def main():
    _, warmup, *times = map(int, sys.stdin.read().split())
    print(typical_time(times, warmup))


main()
