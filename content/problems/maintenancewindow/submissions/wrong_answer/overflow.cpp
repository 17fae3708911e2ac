// Mistake: adds the costs up in 32 bits. Three expensive jobs are enough to make the sum negative, and then everything
// seems affordable.
#include <cstdint>
#include <iostream>
#include <vector>

int main()
{
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    int n;
    long long day, budget;
    std::cin >> n >> day >> budget;
    std::vector<long long> second(n), cost(n);
    uint32_t total = 0; // unsigned, so that it wraps round instead of being undefined
    for (int i = 0; i < n; i++) {
        std::cin >> second[i] >> cost[i];
        total += static_cast<uint32_t>(cost[i]);
    }
    if (static_cast<int32_t>(total) <= budget) {
        std::cout << day << " 0\n";
        return 0;
    }

    long long longest = 0, earliest = 0;
    uint32_t spent = 0;
    int after = 1;
    for (int before = 0; before < n; before++) {
        while (after < before + n &&
               static_cast<int32_t>(spent + static_cast<uint32_t>(cost[after % n])) <= budget)
            spent += static_cast<uint32_t>(cost[after++ % n]);
        const long long length = second[after % n] + (after >= n ? day : 0) - second[before] - 1;
        const long long begin = (second[before] + 1) % day;
        if (length > longest || (length == longest && begin < earliest)) {
            longest = length;
            earliest = begin;
        }
        if (after == before + 1)
            after++;
        else
            spent -= static_cast<uint32_t>(cost[(before + 1) % n]);
    }
    std::cout << longest << ' ' << earliest << '\n';
}
