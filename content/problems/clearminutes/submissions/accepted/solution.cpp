// Two sets of minutes in 60 bits each: those with a sender, and those with more than one. A second pass counts the sensors
// without a clear minute. O(n) time and memory.
#include <bitset>
#include <cstdint>
#include <iostream>
#include <vector>

static const uint64_t HOUR = (uint64_t{1} << 60) - 1;

int main()
{
    int n;
    std::cin >> n;
    std::vector<uint64_t> plans(n);
    uint64_t once = 0, twice = 0;
    for (uint64_t &plan : plans) {
        int offset;
        std::cin >> plan >> offset;
        plan = (plan << offset | plan >> (60 - offset)) & HOUR;
        twice |= once & plan;
        once |= plan;
    }

    const uint64_t clear = once & ~twice;
    int unheard = 0;
    for (const uint64_t plan : plans)
        unheard += (plan & clear) == 0;
    std::cout << std::bitset<60>(clear).count() << ' ' << unheard << '\n';
}
