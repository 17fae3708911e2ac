"""Wrong: night by night, those whose window closes first. What they cost is looked at only among those that close together: a cheap one takes the place of a dear one."""
import heapq
import sys


def main():
    n, nights, most, *rest = map(int, sys.stdin.read().split())
    servers = sorted(zip(rest[0::3], rest[1::3], rest[2::3]))
    waiting, i, paid = [], 0, sum(rest[2::3])
    for night in range(1, nights + 1):
        while i < n and servers[i][0] == night:
            heapq.heappush(waiting, (servers[i][1], -servers[i][2]))
            i += 1
        room = most
        while waiting and room:
            last, penalty = heapq.heappop(waiting)
            if last >= night:
                paid += penalty
                room -= 1
    print(paid)


main()
