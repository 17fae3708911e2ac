// The best way to each version, as a pair of seconds and installations, from the ways to the two versions that its offers
// begin at. O(n) time and memory.
#include <algorithm>
#include <iostream>
#include <utility>
#include <vector>

using Way = std::pair<long long, int>; // seconds, installations

static const Way NONE = {1'000'000'000'000, 0};

// The way when this is installed, too.
static Way then(const Way &way, long long seconds)
{
    if (seconds == -1)
        return NONE;
    return {way.first + seconds, way.second + 1};
}

int main()
{
    int n, k;
    std::cin >> n >> k;
    std::vector<Way> best(n);
    int milestone = 0; // versions count from 0 here
    for (int i = 1; i < n; i++) {
        long long delta, cumulative, image;
        std::cin >> delta >> cumulative >> image;
        best[i] = std::min({NONE, then(best[i - 1], delta), then(best[milestone], cumulative), then(best[0], image)});
        if (i % k == 0)
            milestone = i;
    }
    const Way way = best[n - 1];
    std::cout << (way == NONE ? -1 : way.first) << ' ' << way.second << '\n';
}
