// The best ways to the version before and to the latest milestone are enough to find the next one. O(n) time, O(1) memory.
#include <algorithm>
#include <utility>
#include <vector>

using Way = std::pair<long long, int>; // seconds, installations

static const Way NONE = {1'000'000'000'000, 0};

static Way then(const Way &way, int seconds)
{
    if (seconds == -1)
        return NONE;
    return {way.first + seconds, way.second + 1};
}

std::pair<long long, int> firmware_steps(int k, const std::vector<int> &deltas, const std::vector<int> &cumulatives, const std::vector<int> &images)
{
    Way before = {0, 0}, milestone = {0, 0};
    for (size_t i = 0; i < deltas.size(); i++) {
        before = std::min({NONE, then(before, deltas[i]), then(milestone, cumulatives[i]), then({0, 0}, images[i])});
        if ((i + 1) % k == 0)
            milestone = before;
    }
    return before == NONE ? Way{-1, 0} : before;
}
