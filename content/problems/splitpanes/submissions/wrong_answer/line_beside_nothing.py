# Mistake: takes a column for the line in each split of parts next to each other, also when one of them was closed.
import sys

NEXT_TO_EACH_OTHER = 0


def pane_widths(words, width):
    """The widths of the panes from left to right; words are those of the second line."""
    # Node i, from 0, has its children in words 2i + 1 and 2i + 2. All numbers below are kept by words; what is not there needs nothing.
    nodes = [at for at, word in enumerate(words) if word != "null"]
    children = {at: [child for child in (2 * i + 1, 2 * i + 2) if words[child] != "null"] for i, at in enumerate(nodes)}
    smallest, across = {}, {}
    for at in reversed(nodes):
        number, parts = int(words[at]), children[at]
        if not parts:
            smallest[at], across[at] = number, 1
        elif number == NEXT_TO_EACH_OTHER:
            smallest[at] = sum(smallest[part] for part in parts) + 1
            across[at] = sum(across[part] for part in parts)
        else:
            smallest[at] = max(smallest[part] for part in parts)
            across[at] = max(across[part] for part in parts)

    widths = []
    stack = [(0, max(width, smallest[0]))]
    while stack:
        at, columns = stack.pop()
        parts = children[at]
        if not parts:
            widths.append(columns)
        elif int(words[at]) == NEXT_TO_EACH_OTHER and len(parts) == 2:
            left, right = parts
            shared = columns - 1
            share = max(shared * across[left] // across[at], smallest[left])
            share = min(share, shared - smallest[right])
            stack += [(right, shared - share), (left, share)]
        else:
            columns -= int(words[at]) == NEXT_TO_EACH_OTHER
            stack += [(part, columns) for part in reversed(parts)]
    return widths


def main():
    _, width, *words = sys.stdin.read().split()
    print(*pane_widths(words, int(width)))


main()
