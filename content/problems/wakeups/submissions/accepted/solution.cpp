// With the moments at which timers are due: added up, merged, grouped, and turned into differences again. O(n + m).
#include <algorithm>
#include <iostream>
#include <iterator>
#include <vector>

// Reads a list whose first number counts from that moment.
static std::vector<long long> read_moments(int count, long long moment)
{
    std::vector<long long> due(count);
    for (long long &late : due) {
        long long ticks;
        std::cin >> ticks;
        moment += ticks;
        late = std::max(moment, 0LL);
    }
    return due;
}

int main()
{
    int n, m;
    long long behind, slack;
    std::cin >> n >> m >> behind >> slack;
    const std::vector<long long> radio = read_moments(n, 0), meter = read_moments(m, -behind);
    std::vector<long long> due;
    std::merge(radio.begin(), radio.end(), meter.begin(), meter.end(), std::back_inserter(due));

    long long before = 0;
    for (size_t next = 0; next < due.size();) {
        const long long latest = due[next] + slack;
        while (next < due.size() && due[next] <= latest)
            next++;
        std::cout << due[next - 1] - before << ' ';
        before = due[next - 1];
    }
    std::cout << std::endl;
}
