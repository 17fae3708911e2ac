# 1: looks at one number.
def solve(nums):
    return nums[len(nums) // 2] + nums[0]
