// n^2: all pairs.
#include <vector>

long long solve(std::vector<int> &nums)
{
    long long close = 0;
    for (size_t i = 0; i < nums.size(); i++) {
        for (size_t k = 0; k < i; k++)
            close += nums[i] - nums[k] < 1000 && nums[k] - nums[i] < 1000;
    }
    return close;
}
