// n log n: sorts them in their place; memory log n at most, which is the depth of the recursion.
#include <algorithm>
#include <vector>

long long solve(std::vector<int> &nums)
{
    std::sort(nums.begin(), nums.end());
    return nums[nums.size() / 2];
}
