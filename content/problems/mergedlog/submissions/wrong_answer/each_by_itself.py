# Mistake: adds the fewest lines of the first service to the fewest of the second, though they belong to different ways.
import sys

first, second, merged = sys.stdin.read().split()


def next_lines(log):
    tables = {}
    for letter in "abcdefghijklmnopqrstuvwxyz":
        table = [None]
        for i in range(len(log), 0, -1):
            table.append(i if log[i - 1] == letter else table[-1])
        tables[letter] = table[::-1]
    return tables


next_first, next_second = next_lines(first), next_lines(second)
fewest, k = {0: 0}, 0
for message in merged:
    then = {}
    for i, j in fewest.items():
        by_first, by_second = next_first[message][i], next_second[message][j]
        if by_second:
            then[i] = min(then.get(i, by_second), by_second)
        if by_first:
            then[by_first] = min(then.get(by_first, j), j)
    if not then:
        break
    fewest, k = then, k + 1
print(k, min(fewest.keys()) + min(fewest.values()))
