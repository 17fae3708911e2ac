# Takes the numbers in the list for indices that count from 0.
def straighten(pages: list[int]) -> list[int]:
    ends = [None if target > 0 else page for page, target in enumerate(pages)] + [0]
    for first in range(len(pages)):
        page, walk = first, []
        while ends[page] is None:
            ends[page] = 0
            walk.append(page)
            page = pages[page]
        for passed in walk:
            ends[passed] = ends[page]
    return [ends[target] if target >= 0 else -ends[-target] for target in pages]
