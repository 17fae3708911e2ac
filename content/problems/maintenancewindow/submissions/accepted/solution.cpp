// A longest window that leaves a part of the day begins just after a job and ends just before one. For each job as the
// one before the window, the far end is the first job that the budget no longer allows; it only ever moves forward.
// O(n) time.
#include <iostream>
#include <numeric>
#include <vector>

struct Window {
    long long length, begin;
};

static Window longest_window(const std::vector<long long> &second, const std::vector<long long> &cost, long long day,
                             long long budget)
{
    if (std::accumulate(cost.begin(), cost.end(), 0LL) <= budget)
        return {day, 0};

    const int n = static_cast<int>(second.size());
    Window best = {0, 0};
    long long spent = 0; // on the jobs before + 1 ... after - 1; job i + n is job i one day later
    int after = 1;
    for (int before = 0; before < n; before++) {
        while (spent + cost[after % n] <= budget) // ends, since the whole day is too expensive
            spent += cost[after++ % n];

        const long long end = second[after % n] + (after >= n ? day : 0);
        const long long length = end - second[before] - 1;
        const long long begin = (second[before] + 1) % day;
        if (length > best.length || (length == best.length && begin < best.begin))
            best = {length, begin};

        if (after == before + 1)
            after++; // nothing was taken in
        else
            spent -= cost[(before + 1) % n];
    }
    return best;
}

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

    const Window best = longest_window(second, cost, day, budget);
    std::cout << best.length << ' ' << best.begin << '\n';
}
