# A sweep over all ends with a heap of the entries that are about the present minute, the latest on top. O(n log n).
import heapq


def shifts(entries: list[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
    by_start = sorted(range(len(entries)), key=lambda i: entries[i][1])
    minutes = sorted({minute for _, start, end in entries for minute in (start, end)})
    heap = []
    found = []
    at = last = begun = 0
    for minute in minutes:
        while at < len(by_start) and entries[by_start[at]][1] <= minute:
            heapq.heappush(heap, -by_start[at])
            at += 1
        while heap and entries[-heap[0]][2] <= minute:
            heapq.heappop(heap)
        person = entries[-heap[0]][0] if heap else 0
        if person == last:
            continue
        if last:
            found.append((last, begun, minute))
        last, begun = person, minute
    return found
