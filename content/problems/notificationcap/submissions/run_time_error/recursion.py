# Crashes: the recurrence as a function with a memory. It calls itself once per notification before it returns, and a
# thousand are more than Python's stack takes.
import sys
from bisect import bisect
from functools import cache


def main():
    n, cap, *rest = map(int, sys.stdin.buffer.read().split())
    times, values = rest[0::2], rest[1::2]
    old = [bisect(times, time - cap) for time in times]

    @cache
    def best(i, k):
        """The largest value that ends with i and in which the one before i, if any, is among the first k."""
        if k == 0:
            return values[i]
        j = k - 1
        return max(best(i, j), values[i] + best(j, min(j, old[i])))

    print(max(best(i, i) for i in range(n - 1, -1, -1)))


main()
