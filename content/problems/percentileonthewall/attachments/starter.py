import sys


class Wall:
    """Shows one percentile of the measurements that count. The first measurement has number 1."""

    def __init__(self, percent):
        self.percent = percent

    def add(self, time):
        """A request is measured."""
        # Your solution goes here.

    def drop(self, number):
        """A measurement is withdrawn."""
        # Your solution goes here.

    def shown(self):
        """The percentile, None for nothing."""
        # Your solution goes here.
        return None


def main():
    first_line, *lines = sys.stdin.read().splitlines()
    wall = Wall(int(first_line.split()[1]))
    for line in lines:
        what, value = line.split()
        if what == "add":
            wall.add(int(value))
        else:
            wall.drop(int(value))
        shown = wall.shown()
        print("none" if shown is None else shown)


main()
