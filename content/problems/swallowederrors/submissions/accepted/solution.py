# A table from codes to numbers of errors for each call, from the last call to the first; the smaller table is always poured into the
# larger one. O((n + h) log n).
import sys


def follow(callers, codes, handlers):
    """The errors that leave the tree, as a table from codes to numbers, and how many each handler took."""
    of_call = [[] for _ in callers]
    for number, (call, _, _) in enumerate(handlers):
        of_call[call - 1].append(number)

    taken = [None] * len(handlers)
    bags = [{} for _ in callers] + [{}]  # the last one, which is -1, too, is for what leaves call 1
    for call in reversed(range(len(callers))):
        bag = bags[call]
        for number in of_call[call]:
            taken[number] = bag.pop(handlers[number][1], 0)
        raised = [(handlers[number][2], taken[number]) for number in of_call[call]]
        for code, errors in [*raised, (codes[call], 1)]:
            if code and errors:
                bag[code] = bag.get(code, 0) + errors

        small, large = sorted((bag, bags[callers[call] - 1]), key=len)
        for code, errors in small.items():
            large[code] = large.get(code, 0) + errors
        bags[callers[call] - 1] = large
    return bags[-1], taken


def main():
    _, callers, codes, *handlers = [list(map(int, line.split())) for line in sys.stdin]
    left, taken = follow(callers, codes, handlers)
    print(sum(left.values()), len(left))
    print(*taken)


main()
