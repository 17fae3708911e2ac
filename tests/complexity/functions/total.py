# n: adds them up; memory 1.
def solve(nums):
    total = 0
    for x in nums:
        total += x if x % 3 else 1
    return total
