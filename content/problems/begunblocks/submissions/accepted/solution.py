# First the jobs are joined to stretches in which the machine is busy without a pause. Then each stretch takes what is left of the
# last block, and buys as many as it needs beyond. O(n log n) time.
import sys


def stretches(jobs):
    """The times in which some job runs, as [start, end], in order and with pauses in between."""
    joined = []
    for start, end in sorted(jobs):
        if joined and start <= joined[-1][1]:
            joined[-1][1] = max(joined[-1][1], end)
        else:
            joined.append([start, end])
    return joined


def rented(jobs, block):
    """The number of blocks, and the number of idle minutes."""
    blocks = busy = paid = 0
    for start, end in stretches(jobs):
        busy += end - start
        missing = end - max(start, paid)
        if missing > 0:
            blocks += -(-missing // block)
            paid = end + -missing % block
    return blocks, blocks * block - busy


def main():
    (_, block), *jobs = [tuple(map(int, line.split())) for line in sys.stdin]
    print(*rented(jobs, block))


main()
