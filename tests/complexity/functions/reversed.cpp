// n: gives back a list, which is its memory; the numbers are n in all.
#include <vector>

long long solve(std::vector<int> &nums)
{
    std::vector<int> back(nums.rbegin(), nums.rend());
    long long sum = 0;
    for (size_t i = 0; i < back.size(); i++)
        sum += static_cast<long long>(i) * back[i] % 7;
    return sum;
}
