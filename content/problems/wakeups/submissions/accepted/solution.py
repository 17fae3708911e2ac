# With the moments at which timers are due: added up, merged, grouped, and turned into differences again. O(n + m).
import sys
from heapq import merge
from itertools import accumulate


def wake_ups(radio, meter, behind, slack):
    """The delta list of the wake-ups."""
    late = (max(moment - behind, 0) for moment in accumulate(meter))
    moments = []
    first = None
    for moment in merge(accumulate(radio), late):
        if first is None or moment > first + slack:
            first = moment
            moments.append(moment)
        moments[-1] = moment
    return [moment - before for before, moment in zip([0, *moments], moments)]


def main():
    n, _, behind, slack, *ticks = map(int, sys.stdin.read().split())
    print(*wake_ups(ticks[:n], ticks[n:], behind, slack))


main()
