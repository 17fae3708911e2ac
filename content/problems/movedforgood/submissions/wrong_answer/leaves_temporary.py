# Mistake: straightens only the permanent redirects. Temporary ones keep the target that they have.
import sys

pages = [0, *map(int, sys.stdin.read().split()[1:])]
ends = [None if target > 0 else page for page, target in enumerate(pages)]
for first in range(1, len(pages)):
    page, walk = first, []
    while ends[page] is None:
        ends[page] = 0
        walk.append(page)
        page = pages[page]
    for passed in walk:
        ends[passed] = ends[page]
print(*[ends[target] if target > 0 else target for target in pages[1:]])
