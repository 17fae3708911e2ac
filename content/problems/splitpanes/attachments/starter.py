import sys


class Part:
    """The number of a pane is its minimum width, that of a split is 0 or 1; left and right may be None."""

    def __init__(self, number):
        self.number = number
        self.left = self.right = None


def pane_widths(root, width):
    """The widths of the panes in a window of that width."""
    # Your solution goes here. Python does not call itself more than 1000 deep, unless sys.setrecursionlimit says so.
    return []


def main():
    _, width, *words = sys.stdin.read().split()
    parts = []
    for i, word in enumerate(words):
        if word == "null":
            continue
        part = Part(int(word))
        if i % 2 == 1:
            parts[(i - 1) // 2].left = part
        elif i > 0:
            parts[(i - 1) // 2].right = part
        parts.append(part)
    print(*pane_widths(parts[0], int(width)))


main()
