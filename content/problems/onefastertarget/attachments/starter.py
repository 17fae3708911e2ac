import sys


def best_choice(now, faster, dependencies):
    """The smallest build time, and the index, from 0, of the target to choose for it.

    now and faster are the seconds of each target, today and after a week of work; a dependency is a pair
    (needed, target) of indices, from 0.
    """
    # Your solution goes here.
    return 0, 0


def main():
    n, m, *rest = map(int, sys.stdin.buffer.read().split())
    now, faster, edges = rest[0:2 * n:2], rest[1:2 * n:2], rest[2 * n:]
    dependencies = [(needed - 1, target - 1) for needed, target in zip(edges[0::2], edges[1::2])]
    build_time, choice = best_choice(now, faster, dependencies)
    print(build_time, choice + 1)


main()
