# Three steps, each a classic of intervals: join the overlapping reports of each probe, so that it counts once; sweep
# over the beginnings and ends of what remains and note where at least q probes are open; join the outages that are at
# most g apart. O(n log n) time, O(n) memory.
import sys
from collections import defaultdict


def joined(spans, gap):
    """Joins spans [start, end) that overlap or are at most gap apart. They come and leave in order of start."""
    result = []
    for start, end in spans:
        if result and start - result[-1][1] <= gap:
            result[-1][1] = max(result[-1][1], end)
        else:
            result.append([start, end])
    return result


def seen_by_probes(reports):
    """The spans during which each probe sees a failure; those of one probe do not overlap."""
    of_probe = defaultdict(list)
    for probe, start, end in reports:
        of_probe[probe].append((start, end))
    return [span for spans in of_probe.values() for span in joined(sorted(spans), 0)]


def with_quorum(spans, quorum):
    """The longest spans with at least quorum of the given ones open throughout."""
    # Odd numbers begin a span, even ones end it: at equal times the ends come first.
    events = [2 * start + 1 for start, _ in spans] + [2 * end for _, end in spans]
    events.sort()
    result = []
    opened = start = 0
    for event in events:
        if event % 2 == 1:
            opened += 1
            if opened == quorum:
                start = event // 2
        else:
            if opened == quorum:
                result.append((start, event // 2))
            opened -= 1
    return result


def main():
    _, quorum, gap, *rest = map(int, sys.stdin.buffer.read().split())
    reports = zip(rest[0::3], rest[1::3], rest[2::3])
    incidents = joined(with_quorum(seen_by_probes(reports), quorum), gap)
    print(len(incidents))
    print("".join(f"{start} {end}\n" for start, end in incidents), end="")


main()
