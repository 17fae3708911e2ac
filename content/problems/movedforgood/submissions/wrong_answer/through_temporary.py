# Mistake: walks through temporary redirects as well, to the page that a visitor would see today.
import sys

pages = [0, *map(int, sys.stdin.read().split()[1:])]
ends = [None if target != 0 else page for page, target in enumerate(pages)]
for first in range(1, len(pages)):
    page, walk = first, []
    while ends[page] is None:
        ends[page] = 0
        walk.append(page)
        page = abs(pages[page])
    for passed in walk:
        ends[passed] = ends[page]
print(*[ends[target] if target > 0 else -ends[-target] if target else 0 for target in pages[1:]])
