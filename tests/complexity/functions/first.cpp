// 1: looks at one number.
#include <vector>

long long solve(std::vector<int> &nums)
{
    return nums[nums.size() / 2] + nums[0];
}
