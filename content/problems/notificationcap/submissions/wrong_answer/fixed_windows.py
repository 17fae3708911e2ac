# Mistake: cuts the season into windows of w seconds and takes the two best notifications of each. The end of one
# window and the beginning of the next can then send four at once.
import sys
from collections import defaultdict


def main():
    n, cap, *rest = map(int, sys.stdin.buffer.read().split())
    in_window = defaultdict(list)
    for time, value in zip(rest[0::2], rest[1::2]):
        in_window[time // cap].append(value)
    print(sum(sum(sorted(values)[-2:]) for values in in_window.values()))


main()
