# n: a table of what was seen; memory n.
def solve(nums):
    seen = {}
    for i, x in enumerate(nums):
        if -x in seen:
            return seen[-x]
        seen[x] = i
    return -1
