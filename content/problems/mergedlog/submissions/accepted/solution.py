# For each number of lines of the first service that can be reached, the fewest lines of the second. O(|u| · |s|) time.
import sys


def next_lines(log):
    """For each letter and place, how many lines are written when the next one with it is, or None."""
    tables = {}
    for letter in "abcdefghijklmnopqrstuvwxyz":
        table = [None]
        for i in range(len(log), 0, -1):
            table.append(i if log[i - 1] == letter else table[-1])
        tables[letter] = table[::-1]
    return tables


def merged_log(first, second, merged):
    """How many lines can be explained, and the fewest that were written by then."""
    next_first, next_second = next_lines(first), next_lines(second)
    fewest = {0: 0}
    for k, message in enumerate(merged):
        of_first, of_second = next_first[message], next_second[message]
        then = {}
        for i, j in fewest.items():
            by_first, by_second = of_first[i], of_second[j]
            if by_second and by_second < then.get(i, len(second) + 1):
                then[i] = by_second
            if by_first and j < then.get(by_first, len(second) + 1):
                then[by_first] = j
        if not then:
            return k, min(i + j for i, j in fewest.items())
        fewest = then
    return len(merged), min(i + j for i, j in fewest.items())


def main():
    print(*merged_log(*sys.stdin.read().split()))


main()
