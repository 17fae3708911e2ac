# In ascending order, the times that lie closest together stand next to each other: a sort, and half as many in each round.
def typical_time(times: list[int], warmup: int) -> int:
    times = sorted(times[warmup:])
    while len(times) > 2:
        half = (len(times) + 1) // 2
        first = min(range(len(times) - half + 1), key=lambda i: times[i + half - 1] - times[i])
        times = times[first : first + half]
    return times[0]
