import sys


def typical_time(times, warmup):
    """The time around which the runs crowd; the first ones warm the machine up."""
    # Your solution goes here.
    return 0


def main():
    _, warmup, *times = map(int, sys.stdin.read().split())
    print(typical_time(times, warmup))


main()
