// Too slow: the meals of each day look for the nearest days before with cooks to spare, past all days that are full: O(n · k).
#include <algorithm>
#include <iostream>
#include <vector>

int main()
{
    int n, keep;
    std::cin >> n >> keep;
    std::vector<int> meals(n), most(n);
    for (int &count : meals)
        std::cin >> count;
    for (int &count : most)
        std::cin >> count;
    std::vector<long long> change(n + 1);
    for (int day = n - 1; day >= 0; day--) {
        int missing = meals[day];
        for (int before = day; before >= 0 && before >= day - keep && missing > 0; before--) {
            if (most[before] == 0)
                continue;
            const int count = std::min(missing, most[before]);
            most[before] -= count;
            missing -= count;
            change[before] += count;
            change[day] -= count;
        }
        if (missing > 0) {
            std::cout << "impossible\n";
            return 0;
        }
    }
    long long stored = 0, nights = 0, room = 0;
    for (const long long count : change) {
        stored += count;
        nights += stored;
        room = std::max(room, stored);
    }
    std::cout << nights << ' ' << room << '\n';
}
