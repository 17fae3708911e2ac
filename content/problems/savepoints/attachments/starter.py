import sys


def after_import(statements):
    """The numbers of rows, of savepoints and of failed statements. A statement is (kind, number)."""
    # Your solution goes here.
    return 0, 0, 0


def main():
    _, *lines = sys.stdin.read().splitlines()
    statements = []
    for line in lines:
        kind, number = line.split()
        statements.append((kind, int(number)))
    print(*after_import(statements))


main()
