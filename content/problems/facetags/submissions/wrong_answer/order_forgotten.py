# Mistake: counts turns and mirrorings and does all turns first. After a mirroring a turn to the right is not what it was.
import sys

first, edits, *lines = sys.stdin.read().splitlines()
width, height, _ = map(int, first.split())
turns = (edits.count("R") - edits.count("L")) % 4
plan = "R" * turns + "M" * (edits.count("M") % 2) + "F" * (edits.count("F") % 2) + "C" * ("C" in edits)
for line in lines:
    x, y = map(int, line.split())
    w, h = width, height
    for edit in plan:
        if edit == "R":
            x, y, w, h = h - 1 - y, x, h, w
        elif edit == "M":
            x = w - 1 - x
        elif edit == "F":
            y = h - 1 - y
        else:
            x, y = x - max(w - h, 0) // 2, y - max(h - w, 0) // 2
            w = h = min(w, h)
    print(*((x, y) if 0 <= x < w and 0 <= y < h else (-1, -1)))
