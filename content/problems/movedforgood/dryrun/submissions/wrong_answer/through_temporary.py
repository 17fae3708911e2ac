# Walks through temporary redirects as well.
def straighten(pages: list[int]) -> list[int]:
    ends = [0] + [None if target else page for page, target in enumerate(pages, 1)]
    for first in range(1, len(ends)):
        page, walk = first, []
        while ends[page] is None:
            ends[page] = 0
            walk.append(page)
            page = abs(pages[page - 1])
        for passed in walk:
            ends[passed] = ends[page]
    return [ends[target] if target >= 0 else -ends[-target] for target in pages]
