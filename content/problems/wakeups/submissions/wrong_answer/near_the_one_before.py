# Mistake: joins each timer that is near to the one before it. The first of a long row is served far too late.
import sys
from heapq import merge
from itertools import accumulate


def wake_ups(radio, meter, behind, slack):
    """The delta list of the wake-ups."""
    late = (max(moment - behind, 0) for moment in accumulate(meter))
    moments = []
    for moment in merge(accumulate(radio), late):
        if not moments or moment > moments[-1] + slack:
            moments.append(moment)
        moments[-1] = moment
    return [moment - before for before, moment in zip([0, *moments], moments)]


def main():
    n, _, behind, slack, *ticks = map(int, sys.stdin.read().split())
    print(*wake_ups(ticks[:n], ticks[n:], behind, slack))


main()
