import sys


def handle(interrupts):
    """The most memory at any moment, and when each handler ended, or -1; an interrupt is (comes, priority, duration, memory)."""
    # Your solution goes here.
    return 0, [-1] * len(interrupts)


def main():
    lines = sys.stdin.read().splitlines()[1:]
    peak, ends = handle([tuple(map(int, line.split())) for line in lines])
    print(peak)
    print(*ends)


main()
