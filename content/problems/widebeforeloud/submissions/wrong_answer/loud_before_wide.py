# Mistake: ranks by the number of lines first and asks for the number of hosts only on a tie.
import sys
from collections import Counter

first_line, *reports = sys.stdin.read().splitlines()
most = int(first_line.split()[1])
reach, volume = Counter(), Counter()
for report, times in Counter(reports).items():
    if times <= most:
        error = report.split()[1]
        reach[error] += 1
        volume[error] += times
if reach:
    error = min(reach, key=lambda error: (-volume[error], -reach[error], error))
    print(error, reach[error], volume[error])
else:
    print("none")
