# Outages that follow each other at once are joined. Then the views in order: one that the last call does not serve gets a new
# call, as late as possible. The outage is found by binary search. O(m + n log m) time.
import sys
from bisect import bisect_right


def joined(outages):
    """The times without the provider: where they begin, and where they end."""
    starts, ends = [], []
    for start, end in outages:
        if ends and ends[-1] == start:
            ends[-1] = end
        else:
            starts.append(start)
            ends.append(end)
    return starts, ends


def calls_needed(views, outages, age):
    """The smallest number of calls, and the number of lost views."""
    starts, ends = joined(outages)
    calls = lost = 0
    last = None
    for view in views:
        if last is not None and last >= view - age:
            continue
        i = bisect_right(starts, view)
        latest = starts[i - 1] - 1 if i > 0 and view < ends[i - 1] else view
        if latest >= max(view - age, 0):
            calls += 1
            last = latest
        else:
            lost += 1
    return calls, lost


def main():
    first_line, second_line, *lines = sys.stdin.read().splitlines()
    age = int(first_line.split()[2])
    views = [int(word) for word in second_line.split()]
    print(*calls_needed(views, [tuple(map(int, line.split())) for line in lines], age))


main()
