# Stores something every night. The increment before a full backup can be left out.
def least_storage(limit: int, fulls: list[int], changes: list[int]) -> int:
    never = 10**18
    done = [never] * len(fulls)
    for start, read in enumerate(fulls):
        before = done[start - 1] if start else 0
        end = start
        while end < len(fulls) and read <= limit:
            done[end] = min(done[end], before + read)
            end += 1
            read += changes[end] if end < len(fulls) else 0
    return -1 if done[-1] >= never else done[-1]
