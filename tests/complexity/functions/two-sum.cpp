// n: a table of what was seen; memory n.
#include <unordered_map>
#include <vector>

long long solve(std::vector<int> &nums)
{
    std::unordered_map<int, int> seen;
    for (int i = 0; i < static_cast<int>(nums.size()); i++) {
        auto found = seen.find(-nums[i]);
        if (found != seen.end())
            return found->second;
        seen[nums[i]] = i;
    }
    return -1;
}
