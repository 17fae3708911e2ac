import sys


def first_to_look_at(reports, most):
    """The error to look at first with its reach and volume, None if no report is kept; a report is (host, error)."""
    # Your solution goes here.
    return None


def main():
    first_line, *lines = sys.stdin.read().splitlines()
    _, most = map(int, first_line.split())
    reports = [tuple(line.split()) for line in lines]
    found = first_to_look_at(reports, most)
    print(*found if found else ["none"])


main()
