# Begun where the times drop, the ring is in ascending order, with empty slots as zeros at its front. Then binary search.
from bisect import bisect_left, bisect_right


def find_entries(ring: list[int], begins: list[int], ends: list[int]) -> list[tuple[int, int]]:
    shift = next((slot for slot in range(1, len(ring)) if ring[slot] < ring[slot - 1]), 0)
    times = ring[shift:] + ring[:shift]
    answers = []
    for begin, end in zip(begins, ends):
        first = bisect_left(times, begin)
        count = bisect_right(times, end) - first
        answers.append((count, (shift + first) % len(ring) if count > 0 else -1))
    return answers
