# Join the reports of each probe, sweep over what remains, join the outages that are at most gap apart. O(n log n).
from collections import defaultdict


def joined(spans, gap):
    result = []
    for start, end in spans:
        if result and start - result[-1][1] <= gap:
            result[-1] = (result[-1][0], max(result[-1][1], end))
        else:
            result.append((start, end))
    return result


def incidents(reports: list[tuple[int, int, int]], quorum: int, gap: int) -> list[tuple[int, int]]:
    of_probe = defaultdict(list)
    for probe, start, end in reports:
        of_probe[probe].append((start, end))
    seen = [span for spans in of_probe.values() for span in joined(sorted(spans), 0)]
    # Odd numbers begin a span, even ones end it: at equal times the ends come first.
    events = [2 * start + 1 for start, _ in seen] + [2 * end for _, end in seen]
    events.sort()
    outages = []
    opened = start = 0
    for event in events:
        if event % 2 == 1:
            opened += 1
            if opened == quorum:
                start = event // 2
        else:
            if opened == quorum:
                outages.append((start, event // 2))
            opened -= 1
    return joined(outages, gap)
