// Ends at the first pair of equal numbers, among forty thousand or so: neither n nor sqrt n.
#include <unordered_set>
#include <vector>

long long solve(std::vector<int> &nums)
{
    std::unordered_set<int> seen;
    for (int x : nums) {
        if (!seen.insert(x).second)
            return x;
    }
    return -1;
}
