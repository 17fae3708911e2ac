import sys


def late_instances(lowest, highest, capacity, busy, idle, streak, boot, requests):
    """How many requests are dropped, and how many instances work after the last minute."""
    # Your solution goes here.
    return 0, lowest


def main():
    first, requests = sys.stdin.read().splitlines()
    _, *rules = map(int, first.split())
    print(*late_instances(*rules, list(map(int, requests.split()))))


main()
