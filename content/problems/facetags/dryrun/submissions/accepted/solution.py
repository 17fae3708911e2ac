# The column is a number, plus or minus the old column or the old row; the row likewise. O(edits + tags) time, O(1) memory beside the result.
def face_tags(width: int, height: int, edits: str, tags: list[tuple[int, int]]) -> list[tuple[int, int]]:
    # (k, a, b) stands for k + a * x + b * y, where x and y are those of the first photo.
    column, row = (0, 1, 0), (0, 0, 1)
    for edit in edits:
        if edit == "C":
            column = (column[0] - max(width - height, 0) // 2, *column[1:])
            row = (row[0] - max(height - width, 0) // 2, *row[1:])
            width = height = min(width, height)
        if edit in "RL":
            width, height = height, width
            column, row = row, column
        if edit in "RM":
            column = (width - 1 - column[0], -column[1], -column[2])
        if edit in "LF":
            row = (height - 1 - row[0], -row[1], -row[2])

    moved = []
    for x, y in tags:
        end = column[0] + column[1] * x + column[2] * y, row[0] + row[1] * x + row[2] * y
        moved.append(end if 0 <= end[0] < width and 0 <= end[1] < height else (-1, -1))
    return moved
