# Mistake: a recovery of exactly g milliseconds ends the incident.
import sys
from collections import defaultdict


def joined(spans, gap):
    result = []
    for start, end in spans:
        if result and start - result[-1][1] < gap:
            result[-1][1] = max(result[-1][1], end)
        else:
            result.append([start, end])
    return result


def main():
    _, quorum, gap, *rest = map(int, sys.stdin.buffer.read().split())
    of_probe = defaultdict(list)
    for probe, start, end in zip(rest[0::3], rest[1::3], rest[2::3]):
        of_probe[probe].append((start, end))

    seen = [span for spans in of_probe.values() for span in joined(sorted(spans), 1)]
    events = sorted([2 * start + 1 for start, _ in seen] + [2 * end for _, end in seen])

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
    incidents = joined(outages, gap)
    print(len(incidents))
    print("".join(f"{start} {end}\n" for start, end in incidents), end="")


main()
