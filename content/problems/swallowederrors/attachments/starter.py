import sys


def follow(callers, codes, handlers):
    """How many errors leave the tree, how many codes they have, and how many errors each handler took.

    Calls are numbered from 1, but the first elements of callers and codes are those of call 1. A handler is [call, before, after], where
    after is 0 if it swallows the error.
    """
    # Your solution goes here.
    return 0, 0, [0] * len(handlers)


def main():
    _, callers, codes, *handlers = [list(map(int, line.split())) for line in sys.stdin]
    errors, different, taken = follow(callers, codes, handlers)
    print(errors, different)
    print(*taken)


main()
