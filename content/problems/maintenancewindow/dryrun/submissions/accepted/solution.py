# For each job as the one before the window, the far end is the first job that the budget no longer allows. O(n).
def longest_window(seconds: list[int], costs: list[int], day: int, budget: int) -> tuple[int, int]:
    if sum(costs) <= budget:
        return day, 0
    n = len(seconds)
    longest, earliest = 0, 0
    spent = 0  # on the jobs before + 1 ... after - 1; job i + n is job i one day later
    after = 1
    for before in range(n):
        while spent + costs[after % n] <= budget:
            spent += costs[after % n]
            after += 1
        end = seconds[after % n] + (day if after >= n else 0)
        length = end - seconds[before] - 1
        begin = (seconds[before] + 1) % day
        if length > longest or (length == longest and begin < earliest):
            longest, earliest = length, begin
        if after == before + 1:
            after += 1  # nothing was taken in
        else:
            spent -= costs[(before + 1) % n]
    return longest, earliest
