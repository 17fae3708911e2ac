// log n: halves the place where a number may be.
#include <vector>

long long solve(std::vector<int> &nums)
{
    int wanted = nums[nums.size() / 3];
    size_t low = 0, high = nums.size();
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (nums[middle] < wanted)
            low = middle + 1;
        else
            high = middle;
    }
    return static_cast<long long>(low);
}
