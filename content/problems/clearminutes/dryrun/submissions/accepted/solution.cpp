// Two sets of minutes in 60 bits each, and a second pass that asks each sensor for a clear minute. O(n) time, O(1) memory.
#include <bitset>
#include <cstdint>
#include <utility>
#include <vector>

static uint64_t turned(uint64_t plan, int offset)
{
    return (plan << offset | plan >> (60 - offset)) & ((uint64_t{1} << 60) - 1);
}

std::pair<int, int> clear_minutes(const std::vector<long long> &plans, const std::vector<int> &offsets)
{
    uint64_t once = 0, twice = 0;
    for (size_t i = 0; i < plans.size(); i++) {
        const uint64_t plan = turned(plans[i], offsets[i]);
        twice |= once & plan;
        once |= plan;
    }
    int unheard = 0;
    for (size_t i = 0; i < plans.size(); i++)
        unheard += (turned(plans[i], offsets[i]) & once & ~twice) == 0;
    return {static_cast<int>(std::bitset<60>(once & ~twice).count()), unheard};
}
