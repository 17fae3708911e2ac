# done[e] is the least storage of the nights up to e, if the last stretch ends there with a backup. O(n²) time, O(n) memory.
def least_storage(limit: int, fulls: list[int], changes: list[int]) -> int:
    never = 10**18
    done = [never] * len(fulls)
    for start, read in enumerate(fulls):
        before = min(done[max(start - 2, 0) : start], default=0)
        end = start
        while end < len(fulls) and read <= limit:
            done[end] = min(done[end], before + read)
            end += 1
            read += changes[end] if end < len(fulls) else 0
    return -1 if done[-1] >= never else done[-1]
