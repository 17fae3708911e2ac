import sys


def find_shifts(entries):
    """The shifts in the order of time; shifts and entries are (person, start, end), and the latest entry is the last one."""
    # Your solution goes here.
    return []


def main():
    _, *lines = sys.stdin.read().splitlines()
    entries = [tuple(map(int, line.split())) for line in lines]
    shifts = find_shifts(entries)
    print(len(shifts))
    for person, start, end in shifts:
        print(person, start, end)


main()
