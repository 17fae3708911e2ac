# One walk from each page whose end is not known yet. While a walk is under way, the end of its pages is 0: that is what
# remains if it meets one of them again. O(n) time and memory.
import sys


def ends_of(pages):
    """For each page, where the walk ends that begins there; 0 if it never does."""
    ends = [None if target > 0 else page for page, target in enumerate(pages)]
    for page in range(1, len(pages)):
        walk = []
        while ends[page] is None:
            ends[page] = 0
            walk.append(page)
            page = pages[page]
        for passed in walk:
            ends[passed] = ends[page]
    return ends


def main():
    pages = [0, *map(int, sys.stdin.read().split()[1:])]
    ends = ends_of(pages)
    print(*[ends[target] if target >= 0 else -ends[-target] for target in pages[1:]])


main()
