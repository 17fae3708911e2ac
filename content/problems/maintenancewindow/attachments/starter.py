import sys


def longest_window(jobs, day, budget):
    """The length of the longest window and the smallest second at which it can begin; a job is (second, cost)."""
    # Your solution goes here.
    return 0, 0


def main():
    n, day, budget, *rest = map(int, sys.stdin.buffer.read().split())
    jobs = list(zip(rest[0::2], rest[1::2]))
    length, begin = longest_window(jobs, day, budget)
    print(length, begin)


main()
