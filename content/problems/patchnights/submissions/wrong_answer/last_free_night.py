"""Wrong: the dearest first, each in the last night of its window that has room. Nobody makes way: right only where all windows begin together."""
import sys


def main():
    n, nights, most, *rest = map(int, sys.stdin.read().split())
    servers = sorted(zip(rest[0::3], rest[1::3], rest[2::3]), key=lambda server: -server[2])
    used = [0] * (nights + 1)
    paid = 0
    for first, last, penalty in servers:
        for night in range(last, first - 1, -1):
            if used[night] < most:
                used[night] += 1
                break
        else:
            paid += penalty
    print(paid)


main()
