# A window of the last w minutes, which begins no earlier than the batch. The queue holds its warm minutes: the new one joins
# at the end, those that are too long ago leave at the front, and a fresh batch empties it. O(n) time and memory.
import sys
from collections import deque


def spoiled_minutes(reports, length, harmless, limit):
    """The minutes at which a batch is spoiled; a report is an integer, or None."""
    spoiled = []
    warm = deque()
    is_warm = True
    for minute, report in enumerate(reports, 1):
        if report is not None:
            is_warm = report > limit
        while warm and warm[0] <= minute - length:
            warm.popleft()
        if is_warm:
            warm.append(minute)
        if len(warm) > harmless:
            spoiled.append(minute)
            warm.clear()
    return spoiled


def main():
    first_line, second_line = sys.stdin.read().splitlines()
    _, length, harmless, limit = map(int, first_line.split())
    reports = [None if word == "-" else int(word) for word in second_line.split()]
    spoiled = spoiled_minutes(reports, length, harmless, limit)
    print(len(spoiled), *spoiled, sep="\n")


main()
