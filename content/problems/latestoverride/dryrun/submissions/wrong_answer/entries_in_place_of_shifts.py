# Ends a shift where another entry begins to count, also when that one is of the same person.
import heapq


def shifts(entries: list[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
    by_start = sorted(range(len(entries)), key=lambda i: entries[i][1])
    minutes = sorted({minute for _, start, end in entries for minute in (start, end)})
    heap = []
    found = []
    at = begun = 0
    last = None
    for minute in minutes:
        while at < len(by_start) and entries[by_start[at]][1] <= minute:
            heapq.heappush(heap, -by_start[at])
            at += 1
        while heap and entries[-heap[0]][2] <= minute:
            heapq.heappop(heap)
        entry = -heap[0] if heap else None
        if entry == last:
            continue
        if last is not None and entries[last][0] != 0:
            found.append((entries[last][0], begun, minute))
        last, begun = entry, minute
    return found
