import sys


def find_rounds(n, needs, failing):
    """In which round each service goes down, or -1; element 0 belongs to no service. A need is (service, providers)."""
    # Your solution goes here.
    return [-1] * (n + 1)


def main():
    (n, _, _), *rows, failing = [list(map(int, line.split())) for line in sys.stdin]
    needs = [(service, providers) for service, _, *providers in rows]
    print(*find_rounds(n, needs, failing)[1:])


main()
