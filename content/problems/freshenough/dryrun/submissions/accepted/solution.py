# The views in order, each call as late as possible. O(n + m) time, O(1) memory.
def calls_needed(views: list[int], outages: list[tuple[int, int]], age: int) -> tuple[int, int]:
    calls = lost = following = down = up = 0
    last = -1
    for view in views:
        while following < len(outages) and outages[following][0] <= view:
            start, end = outages[following]
            down, up, following = (down if start == up else start), end, following + 1
        earliest = max(view - age, 0)
        if last >= earliest:
            continue
        latest = down - 1 if view < up else view
        if latest >= earliest:
            calls, last = calls + 1, latest
        else:
            lost += 1
    return calls, lost
