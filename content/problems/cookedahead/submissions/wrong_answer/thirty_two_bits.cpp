// Mistake: counts in 32 bits. A meal that is kept for a year counts 365 times, and there are many meals.
#include <algorithm>
#include <iostream>
#include <vector>

int main()
{
    int n, keep;
    std::cin >> n >> keep;
    std::vector<int> meals(n), most(n);
    std::vector<unsigned> sums(1, 0);
    for (int &count : meals) {
        std::cin >> count;
        sums.push_back(sums.back() + count);
    }
    for (int &count : most)
        std::cin >> count;
    unsigned missing = 0, nights = 0, room = 0;
    bool possible = true;
    for (int day = n - 1; day >= 0; day--) {
        missing += meals[day];
        missing -= std::min(missing, static_cast<unsigned>(most[day]));
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
