# Counts the pairs of host and error first, since a pair's count decides whether its lines are kept. Each pair that is
# kept then adds one host and its count of lines to its error. O(n) time and memory.
import sys
from collections import Counter


def first_to_look_at(reports, most):
    """The error to look at first with its reach and volume, None if no report is kept."""
    reach, volume = Counter(), Counter()
    for report, times in Counter(reports).items():
        if times <= most:
            _, error = report.split()
            reach[error] += 1
            volume[error] += times
    if not reach:
        return None
    error = min(reach, key=lambda error: (-reach[error], -volume[error], error))
    return error, reach[error], volume[error]


def main():
    first_line, *reports = sys.stdin.read().splitlines()
    _, most = map(int, first_line.split())
    found = first_to_look_at(reports, most)
    print(*found if found else ["none"])


main()
