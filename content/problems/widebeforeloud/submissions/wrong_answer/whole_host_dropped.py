# Mistake: a host that is stuck on one error is taken out of the log as a whole, with its reports of other errors.
import sys
from collections import Counter

first_line, *reports = sys.stdin.read().splitlines()
most = int(first_line.split()[1])
times = Counter(reports)
stuck = {report.split()[0] for report, count in times.items() if count > most}
reach, volume = Counter(), Counter()
for report, count in times.items():
    host, error = report.split()
    if host not in stuck:
        reach[error] += 1
        volume[error] += count
if reach:
    error = min(reach, key=lambda error: (-reach[error], -volume[error], error))
    print(error, reach[error], volume[error])
else:
    print("none")
