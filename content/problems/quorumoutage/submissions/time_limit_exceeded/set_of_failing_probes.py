# Too slow: keeps the open reports in a list and counts the different probes among them at every change: O(n²).
import sys
from collections import defaultdict

_, quorum, gap, *rest = map(int, sys.stdin.buffer.read().split())
opening = defaultdict(list)
moments = set()
for report in zip(rest[0::3], rest[1::3], rest[2::3]):
    opening[report[1]].append(report)
    moments.update(report[1:])

open_reports = []
down_since = None
incidents = []
for time in sorted(moments):
    open_reports = [report for report in open_reports if report[2] > time] + opening[time]
    failing = len({probe for probe, _, _ in open_reports})
    if failing >= quorum and down_since is None:
        down_since = time
    elif failing < quorum and down_since is not None:
        if incidents and down_since - incidents[-1][1] <= gap:
            incidents[-1][1] = time
        else:
            incidents.append([down_since, time])
        down_since = None
print(len(incidents))
for start, end in incidents:
    print(start, end)
