// Fixes and photos are walked through together: the first fix after the photo only ever moves forward. O(n + m) time. The place
// between two fixes is their mean, each weighted with the time to the other one: nothing in it is negative, so that the
// division rounds down. It needs 64 bits.
#include <algorithm>
#include <iostream>
#include <limits>
#include <vector>

constexpr long long NEVER = std::numeric_limits<int>::max();

int main()
{
    int n, m, offset, gap, near;
    std::cin >> n >> m >> offset >> gap >> near;
    std::vector<long long> seconds(n), metres(n);
    for (int i = 0; i < n; i++)
        std::cin >> seconds[i] >> metres[i];

    int after = 0;
    for (int i = 0; i < m; i++) {
        int photo;
        std::cin >> photo;
        const int now = photo + offset;
        while (after < n && seconds[after] <= now)
            after++;
        const int before = after - 1;
        const long long since = before < 0 ? NEVER : now - seconds[before];
        const long long until = after == n ? NEVER : seconds[after] - now;
        long long place = -1;
        if (since + until <= gap)
            place = (metres[before] * until + metres[after] * since) / (since + until);
        else if (std::min(since, until) <= near)
            place = since <= until ? metres[before] : metres[after];
        std::cout << place << '\n';
    }
}
