# n^2: all pairs.
def solve(nums):
    close = 0
    for i in range(len(nums)):
        for k in range(i):
            if abs(nums[i] - nums[k]) < 1000:
                close += 1
    return close
