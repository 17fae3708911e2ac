import sys


def compare(requests):
    """The longest wait in order and in turns, and how many start earlier and later in turns.

    A request is a triple (arrival, tenant, duration).
    """
    # Your solution goes here.
    return 0, 0, 0, 0


def main():
    n, *rest = map(int, sys.stdin.buffer.read().split())
    requests = list(zip(rest[0::3], rest[1::3], rest[2::3]))
    longest_in_order, longest_in_turns, earlier, later = compare(requests)
    print(longest_in_order, longest_in_turns)
    print(earlier, later)


main()
