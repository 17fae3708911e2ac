"""Dearest first, each if a plan in which earlier last nights go first still has a place for all; of a night only the last nights of its servers are kept. O(n m log c)."""
import heapq
import sys


def least_penalty(servers, nights, most):
    plan = [[] for _ in range(nights + 1)]  # of each night a heap of the last nights of its servers, largest first
    paid = 0
    for first, last, penalty in sorted(servers, key=lambda server: -server[2]):
        night, pushed = first, last
        while len(plan[night]) == most:
            pushed = max(pushed, -plan[night][0])
            if pushed == night:
                break
            night += 1
        else:
            pushed = last
            for full in range(first, night):
                pushed = -heapq.heappushpop(plan[full], -pushed)
            heapq.heappush(plan[night], -pushed)
            continue
        paid += penalty
    return paid


def main():
    n, nights, most, *rest = map(int, sys.stdin.read().split())
    print(least_penalty(list(zip(rest[0::3], rest[1::3], rest[2::3])), nights, most))


main()
