// Mistake: measures from the first job that is hit to the last one, instead of from the job spared before to the job
// spared after. The quiet time on both sides is free, and with a small budget it is all there is.
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
    std::vector<long long> second(n), cost(n);
    for (int i = 0; i < n; i++)
        std::cin >> second[i] >> cost[i];
    if (std::accumulate(cost.begin(), cost.end(), 0LL) <= budget) {
        std::cout << day << " 0\n";
        return 0;
    }

    long long longest = 0, earliest = 0, spent = 0;
    int last = 0; // one past the jobs that are hit
    for (int first = 0; first < n; first++) {
        if (last < first) {
            last = first;
            spent = 0;
        }
        while (spent + cost[last % n] <= budget)
            spent += cost[last++ % n];
        if (last > first) {
            const long long final_second = second[(last - 1) % n] + (last - 1 >= n ? day : 0);
            const long long length = final_second - second[first] + 1;
            if (length > longest || (length == longest && second[first] < earliest)) {
                longest = length;
                earliest = second[first];
            }
            spent -= cost[first];
        }
    }
    std::cout << longest << ' ' << earliest << '\n';
}
