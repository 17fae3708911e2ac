# One walk from each page whose end is not known yet; the pages of a walk under way count as dead. O(n) time and memory.
def straighten(pages: list[int]) -> list[int]:
    ends = [0] + [None if target > 0 else page for page, target in enumerate(pages, 1)]
    for first in range(1, len(ends)):
        page, walk = first, []
        while ends[page] is None:
            ends[page] = 0
            walk.append(page)
            page = pages[page - 1]
        for passed in walk:
            ends[passed] = ends[page]
    return [ends[target] if target >= 0 else -ends[-target] for target in pages]
