import sys


def run(recommendations, running, up, down, step):
    """How often the number of running instances changes, and the instance-seconds; recommendations are pairs of time and count."""
    # Your solution goes here.
    return 0, 0


def main():
    first, *lines = sys.stdin.read().splitlines()
    _, running, up, down, step = map(int, first.split())
    print(*run([tuple(map(int, line.split())) for line in lines], running, up, down, step))


main()
