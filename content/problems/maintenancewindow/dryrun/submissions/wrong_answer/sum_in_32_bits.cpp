// Adds up the costs in 32 bits.
#include <numeric>
#include <utility>
#include <vector>

std::pair<long long, long long> longest_window(std::vector<int> &seconds, std::vector<int> &costs, int day, long long budget)
{
    if (std::accumulate(costs.begin(), costs.end(), 0) <= budget)
        return {day, 0};
    const int n = static_cast<int>(seconds.size());
    long long longest = 0, earliest = 0;
    long long spent = 0; // on the jobs before + 1 ... after - 1; job i + n is job i one day later
    int after = 1;
    for (int before = 0; before < n; before++) {
        while (spent + costs[after % n] <= budget)
            spent += costs[after++ % n];
        const long long end = seconds[after % n] + (after >= n ? day : 0LL);
        const long long length = end - seconds[before] - 1;
        const long long begin = (seconds[before] + 1) % day;
        if (length > longest || (length == longest && begin < earliest)) {
            longest = length;
            earliest = begin;
        }
        if (after == before + 1)
            after++; // nothing was taken in
        else
            spent -= costs[(before + 1) % n];
    }
    return {longest, earliest};
}
