# The oldest entry has the smallest time. From there on, round the ring and without the empty slots, the times are in ascending
# order, and each question is two binary searches. O(n + q log n) time.
import sys
from bisect import bisect_left, bisect_right


def find(ring, questions):
    """For each question how many entries it is about, and the slot of the oldest one."""
    oldest = ring.index(min((time for time in ring if time > 0), default=0))
    times = [time for time in ring[oldest:] + ring[:oldest] if time > 0]
    answers = []
    for begin, end in questions:
        first = bisect_left(times, begin)
        count = bisect_right(times, end) - first
        answers.append((count, (oldest + first) % len(ring) if count > 0 else -1))
    return answers


def main():
    n, _, *rest = map(int, sys.stdin.read().split())
    ring, rest = rest[:n], rest[n:]
    for answer in find(ring, zip(rest[0::2], rest[1::2])):
        print(*answer)


main()
