import sys


class Timer:
    """Due so many ticks after the timer before it."""

    def __init__(self, ticks, following):
        self.ticks = ticks
        self.next = following


def wake_ups(radio, meter, behind, slack):
    """The delta list of the wake-ups; an empty list is None."""
    # Your solution goes here.
    return radio


def list_of(numbers):
    head = None
    for ticks in reversed(numbers):
        head = Timer(ticks, head)
    return head


def main():
    n, _, behind, slack, *numbers = map(int, sys.stdin.read().split())
    timer = wake_ups(list_of(numbers[:n]), list_of(numbers[n:]), behind, slack)
    words = []
    while timer:
        words.append(str(timer.ticks))
        timer = timer.next
    print(" ".join(words))


main()
