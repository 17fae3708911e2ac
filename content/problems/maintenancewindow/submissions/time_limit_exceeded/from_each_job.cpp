// Too slow: adds the costs up again from each job on. With a budget for nearly all jobs that is O(n²).
#include <iostream>
#include <numeric>
#include <vector>

int main()
{
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    int n;
    long long day, budget;
    std::cin >> n >> day >> budget;
    std::vector<long long> second(2 * n), cost(2 * n);
    for (int i = 0; i < n; i++) {
        std::cin >> second[i] >> cost[i];
        second[i + n] = second[i] + day;
        cost[i + n] = cost[i];
    }
    if (std::accumulate(cost.begin(), cost.begin() + n, 0LL) <= budget) {
        std::cout << day << " 0\n";
        return 0;
    }

    long long longest = 0, earliest = 0;
    for (int before = 0; before < n; before++) {
        long long spent = 0;
        int after = before + 1;
        while (spent + cost[after] <= budget)
            spent += cost[after++];
        const long long length = second[after] - second[before] - 1;
        const long long begin = (second[before] + 1) % day;
        if (length > longest || (length == longest && begin < earliest)) {
            longest = length;
            earliest = begin;
        }
    }
    std::cout << longest << ' ' << earliest << '\n';
}
