# Mistake: takes beginnings before ends at the same moment. A probe that recovers just when another one fails then
# makes a quorum of two, for an outage of no length at all.
import sys
from collections import defaultdict


def joined(spans, gap):
    result = []
    for start, end in spans:
        if result and start - result[-1][1] <= gap:
            result[-1][1] = max(result[-1][1], end)
        else:
            result.append([start, end])
    return result


def main():
    _, quorum, gap, *rest = map(int, sys.stdin.buffer.read().split())
    of_probe = defaultdict(list)
    for probe, start, end in zip(rest[0::3], rest[1::3], rest[2::3]):
        of_probe[probe].append((start, end))

    seen = [span for spans in of_probe.values() for span in joined(sorted(spans), 0)]
    events = sorted([2 * start for start, _ in seen] + [2 * end + 1 for _, end in seen])

    outages = []
    opened = start = 0
    for event in events:
        if event % 2 == 0:
            opened += 1
            if opened == quorum:
                start = event // 2
        else:
            if opened == quorum:
                outages.append((start, event // 2))
            opened -= 1
    incidents = joined(outages, gap)
    print(len(incidents))
    print("".join(f"{start} {end}\n" for start, end in incidents), end="")


main()
