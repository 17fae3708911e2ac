# Mistake: takes the entry that begins last for the latest one, and asks for the order of making only on a tie.
import heapq
import sys

BITS = 17  # of the place of an entry in the order of making
MASK = (1 << BITS) - 1

_, *lines = sys.stdin.read().splitlines()
entries = [tuple(map(int, line.split())) for line in lines]
by_start = sorted((start, i) for i, (_, start, _) in enumerate(entries))
minutes = sorted({minute for _, start, end in entries for minute in (start, end)})
heap = []
at = last = 0
shifts = []
for minute in minutes:
    while at < len(by_start) and by_start[at][0] <= minute:
        start, i = by_start[at]
        heapq.heappush(heap, -(start << BITS | i))
        at += 1
    while heap and entries[-heap[0] & MASK][2] <= minute:
        heapq.heappop(heap)
    person = entries[-heap[0] & MASK][0] if heap else 0
    if person == last:
        continue
    if last:
        shifts[-1].append(minute)
    if person:
        shifts.append([person, minute])
    last = person
print(len(shifts))
print("\n".join(f"{person} {start} {end}" for person, start, end in shifts))
