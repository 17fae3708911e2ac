# Two sets of minutes in the bits of two numbers: those with a sender, and those with more than one. O(n) time and memory.
import sys

HOUR = 2**60 - 1


def clear_minutes(sensors):
    """The number of clear minutes and of sensors that are never heard; sensors are pairs of plan and offset."""
    plans = [(plan << offset | plan >> 60 - offset) & HOUR for plan, offset in sensors]
    once = twice = 0
    for plan in plans:
        twice |= once & plan
        once |= plan
    clear = once & ~twice
    return bin(clear).count("1"), sum(plan & clear == 0 for plan in plans)


def main():
    _, *lines = sys.stdin.read().splitlines()
    print(*clear_minutes([tuple(map(int, line.split())) for line in lines]))


main()
