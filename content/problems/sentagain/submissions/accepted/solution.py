# Marks what is confirmed. All packets before `undecided` are confirmed or sent again; this border only moves up. O(32 n + packets).
import sys


def sent_again(reports):
    """The numbers of the packets that are sent again, in ascending order."""
    confirmed, again, undecided = set(), [], 1
    for a, b in reports:
        confirmed.add(a)
        for i in range(32):
            if b >> i & 1:
                confirmed.add(a - 1 - i)
        while undecided < a - 32:
            if undecided not in confirmed:
                again.append(undecided)
            undecided += 1
    return again


def main():
    _, *lines = sys.stdin.read().splitlines()
    again = sent_again(tuple(map(int, line.split())) for line in lines)
    print(len(again))
    print(*again)


main()
