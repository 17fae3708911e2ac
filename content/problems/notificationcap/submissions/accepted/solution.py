# Whether a notification may be sent depends on the last but one that was sent, so a state is a pair: the last one, i,
# and the one before it, j. What came before j may be any h that is at least w older than i; these h are a prefix, and
# a running maximum over the states (j, h) answers for every prefix. O(n²) time and memory.
import sys
from array import array


def largest_value(times, values, cap):
    # best[i][k]: the largest value of a selection that ends with i and in which the one before i, if any, is among the
    # first k notifications.
    best = []
    totals = []  # the last entries of the rows of best
    old = 0  # so many notifications are at least cap older than i: each may be followed by one more before i
    for time, value in zip(times, values):
        while times[old] + cap <= time:
            old += 1
        largest = value
        row = [largest]
        for total in totals[:old] + [earlier[old] for earlier in best[old:]]:
            if value + total > largest:
                largest = value + total
            row.append(largest)
        best.append(array("q", row))  # eight bytes a number, a fifth of what a list takes
        totals.append(largest)
    return max(totals)


def main():
    n, cap, *rest = map(int, sys.stdin.buffer.read().split())
    print(largest_value(rest[0::2], rest[1::2], cap))


main()
