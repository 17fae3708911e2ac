# log n: halves the place where a number may be.
def solve(nums):
    wanted = nums[len(nums) // 3]
    low, high = 0, len(nums)
    while low < high:
        middle = (low + high) // 2
        if nums[middle] < wanted:
            low = middle + 1
        else:
            high = middle
    return low
