// Mistake: takes exclusive or for "exactly one": three sensors in the same minute count as one.
#include <bitset>
#include <cstdint>
#include <iostream>
#include <vector>

int main()
{
    int n;
    std::cin >> n;
    std::vector<uint64_t> plans(n);
    uint64_t clear = 0;
    for (uint64_t &plan : plans) {
        int offset;
        std::cin >> plan >> offset;
        plan = (plan << offset | plan >> (60 - offset)) & ((uint64_t{1} << 60) - 1);
        clear ^= plan;
    }
    int unheard = 0;
    for (const uint64_t plan : plans)
        unheard += (plan & clear) == 0;
    std::cout << std::bitset<60>(clear).count() << ' ' << unheard << '\n';
}
