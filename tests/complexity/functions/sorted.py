# n log n: sorts a copy; memory n.
def solve(nums):
    return sorted(nums)[len(nums) // 2]
