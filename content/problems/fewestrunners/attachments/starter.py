import sys


def fewest_runners(jobs, max_wait, cleanup):
    """The smallest number of runners with which no job waits longer than max_wait; a job is a pair (queued, duration)."""
    # Your solution goes here.
    return 0


def main():
    n, max_wait, cleanup, *rest = map(int, sys.stdin.buffer.read().split())
    jobs = list(zip(rest[0::2], rest[1::2]))
    print(fewest_runners(jobs, max_wait, cleanup))


main()
