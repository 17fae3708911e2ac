import sys


def send_all(gaps, messages):
    """For each message the second in which it is sent. A message is (recipient, priority); gaps[0] is the gap of recipient 1."""
    # Your solution goes here.
    return [0] * len(messages)


def main():
    _, gaps, *messages = [tuple(map(int, line.split())) for line in sys.stdin]
    print(*send_all(gaps, messages))


main()
