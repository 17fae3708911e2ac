# From the last day to the first, with a queue of what is still to be cooked: the meals of the latest day are in front, are cooked
# first, and are too late first. O(n) time and memory.
import sys
from collections import deque


def plan(meals, most, keep):
    """The smallest sum over all nights and the room, or None."""
    queue = deque()  # [day on which they are eaten, how many]
    missing = nights = room = 0
    for day in range(len(meals) - 1, -1, -1):
        queue.append([day, meals[day]])
        missing += meals[day]
        left = most[day]
        while queue and queue[0][1] <= left:
            count = queue.popleft()[1]
            left -= count
            missing -= count
        if queue:
            queue[0][1] -= left
            missing -= left
            if day == 0 or queue[0][0] > day - 1 + keep:
                return None
        nights += missing
        room = max(room, missing)
    return nights, room


def main():
    (_, keep), meals, most = [list(map(int, line.split())) for line in sys.stdin]
    print(*plan(meals, most, keep) or ["impossible"])


main()
