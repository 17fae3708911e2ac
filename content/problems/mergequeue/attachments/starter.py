import sys


def merging_runs(faults, largest):
    """The run in which each request is merged, from 1."""
    # Your solution goes here.
    return [0 for _ in faults]


def main():
    _, largest, *faults = map(int, sys.stdin.read().split())
    for run in merging_runs(faults, largest):
        print(run)


main()
