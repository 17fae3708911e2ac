import sys


def clear_minutes(sensors):
    """The number of clear minutes and of sensors that are never heard; sensors are pairs of plan and offset."""
    # Your solution goes here.
    return 0, 0


def main():
    _, *lines = sys.stdin.read().splitlines()
    print(*clear_minutes([tuple(map(int, line.split())) for line in lines]))


main()
