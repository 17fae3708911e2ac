# Steps back to the second before the outage, also if another outage ends there.
def calls_needed(views: list[int], outages: list[tuple[int, int]], age: int) -> tuple[int, int]:
    calls = lost = i = 0
    last = -1
    for view in views:
        while i < len(outages) and outages[i][1] <= view:
            i += 1
        earliest = max(view - age, 0)
        if last >= earliest:
            continue
        latest = outages[i][0] - 1 if i < len(outages) and outages[i][0] <= view else view
        if latest >= earliest:
            calls, last = calls + 1, latest
        else:
            lost += 1
    return calls, lost
