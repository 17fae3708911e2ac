# Mistake: an interrupt of the same priority interrupts, too.
import sys


def handle(interrupts):
    """The most memory at any moment, and when each handler ended, or -1."""
    ends = [-1] * len(interrupts)
    stack = []
    left = []  # for how long each of them has still to run
    now = memory = peak = 0

    def run(until):
        nonlocal now, memory
        while stack and now + left[-1] <= until:
            now += left.pop()
            ended = stack.pop()
            ends[ended] = now
            memory -= interrupts[ended][3]
        if stack:
            left[-1] -= until - now
        now = until

    for number, (comes, priority, duration, size) in enumerate(interrupts):
        run(comes)
        if stack and interrupts[stack[-1]][1] > priority:
            continue
        stack.append(number)
        left.append(duration)
        memory += size
        peak = max(peak, memory)
    run(float("inf"))
    return peak, ends


def main():
    lines = sys.stdin.read().splitlines()[1:]
    peak, ends = handle([tuple(map(int, line.split())) for line in lines])
    print(peak)
    print(*ends)


main()
