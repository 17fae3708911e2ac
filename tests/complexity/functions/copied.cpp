// n: a binary search, but the numbers are taken by value, and copying them is work and memory of the function's.
#include <algorithm>
#include <vector>

long long solve(std::vector<int> nums)
{
    return std::lower_bound(nums.begin(), nums.end(), nums[nums.size() / 3]) - nums.begin();
}
