# Too slow: the right states, but each pair looks at all candidates for the one before it: O(n³).
import sys


def main():
    n, cap, *rest = map(int, sys.stdin.buffer.read().split())
    times, values = rest[0::2], rest[1::2]
    best = []  # best[j][h]: the largest value of a selection whose last two are h and j
    result = max(values)
    for i in range(n):
        old = sum(time + cap <= times[i] for time in times)
        row = [values[i] + max(best[j][:old], default=0) for j in range(i)]
        best.append([max(total, values[i] + values[j]) for j, total in enumerate(row)])
        result = max(result, max(best[i], default=0))
    print(result)


main()
