# A longest window that leaves a part of the day begins just after a job and ends just before one. For each job as the
# one before the window, the far end is the first job that the budget no longer allows; it only ever moves forward.
# O(n) time.
import sys


def longest_window(seconds, costs, day, budget):
    """The length of the longest window and the smallest second at which it can begin."""
    if sum(costs) <= budget:
        return day, 0

    n = len(seconds)
    seconds = seconds + [second + day for second in seconds]  # job i + n is job i one day later
    costs = costs + costs
    longest, earliest = 0, 0
    spent = 0  # on the jobs before + 1 ... after - 1
    after = 1
    for before in range(n):
        while spent + costs[after] <= budget:  # ends, since the whole day is too expensive
            spent += costs[after]
            after += 1

        length = seconds[after] - seconds[before] - 1
        begin = (seconds[before] + 1) % day
        if length > longest or (length == longest and begin < earliest):
            longest, earliest = length, begin

        if after == before + 1:
            after += 1  # nothing was taken in
        else:
            spent -= costs[before + 1]
    return longest, earliest


def main():
    _, day, budget, *rest = map(int, sys.stdin.buffer.read().split())
    print(*longest_window(rest[0::2], rest[1::2], day, budget))


main()
