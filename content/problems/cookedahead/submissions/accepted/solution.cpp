// From the last day to the first, each day cooks as much as it can of what is still missing, the meals of the latest days first. What
// is left is then of the nearest days; sums tell whether it goes further than k days. O(n) time and memory.
#include <algorithm>
#include <iostream>
#include <vector>

int main()
{
    int n, keep;
    std::cin >> n >> keep;
    std::vector<int> meals(n), most(n);
    std::vector<long long> sums(1, 0); // of the meals of all days before
    for (int &count : meals) {
        std::cin >> count;
        sums.push_back(sums.back() + count);
    }
    for (int &count : most)
        std::cin >> count;

    long long missing = 0, nights = 0, room = 0;
    bool possible = true;
    for (int day = n - 1; day >= 0; day--) {
        missing = std::max(missing + meals[day] - most[day], 0LL);
        // What is missing is cooked on the day before at the latest, and is then eaten within `keep` days.
        if (missing > sums[std::min(day + keep, n)] - sums[day])
            possible = false;
        nights += missing;
        room = std::max(room, missing);
    }
    if (possible && missing == 0)
        std::cout << nights << ' ' << room << '\n';
    else
        std::cout << "impossible\n";
}
