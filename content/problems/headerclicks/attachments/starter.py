import sys


def sorted_rows(cells, clicks):
    """The numbers of the rows after all clicks, from 1; cells[i] is row i + 1, an empty cell is None, columns count from 1."""
    # Your solution goes here.
    return range(1, len(cells) + 1)


def main():
    _, *table, last_line = sys.stdin.read().splitlines()
    cells = [[None if word == "-" else int(word) for word in line.split()] for line in table]
    for row in sorted_rows(cells, [int(word) for word in last_line.split()]):
        print(row)


main()
