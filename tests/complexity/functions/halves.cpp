// n log n work, log n memory: sums by halves, each level looking at all of its numbers.
#include <vector>

static long long sums(const std::vector<int> &nums, size_t from, size_t to)
{
    if (to - from < 2)
        return from < to ? nums[from] : 0;
    size_t middle = from + (to - from) / 2;
    long long across = 0;
    for (size_t i = from; i < to; i++)
        across += nums[i] & 1;
    return across + sums(nums, from, middle) + sums(nums, middle, to);
}

long long solve(std::vector<int> &nums)
{
    return sums(nums, 0, nums.size());
}
