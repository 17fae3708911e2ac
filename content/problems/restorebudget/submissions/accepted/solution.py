# From the first night on: done[e] is the least storage of the nights up to e, if the last stretch ends there with a backup. O(n²)
# time, O(n) memory.
import sys

NEVER = float("inf")


def least_storage(limit, nights):
    """The least storage for all nights, pairs of a full backup and of changes; None if there is no plan."""
    done = [NEVER] * len(nights)
    for start, (full, _) in enumerate(nights):
        # The night before the full one may be left out, unless it is the first.
        before = min(done[max(start - 2, 0) : start], default=0)
        read = full
        for end in range(start, len(nights)):
            if end > start:
                read += nights[end][1]
            if read > limit:
                break
            done[end] = min(done[end], before + read)
    return None if done[-1] == NEVER else done[-1]


def main():
    first, *lines = sys.stdin.read().splitlines()
    limit = int(first.split()[1])
    least = least_storage(limit, [tuple(map(int, line.split())) for line in lines])
    print(-1 if least is None else least)


main()
