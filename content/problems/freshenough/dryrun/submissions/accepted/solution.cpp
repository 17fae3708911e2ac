// The views in order, each call as late as possible. O(n + m) time, O(1) memory.
#include <algorithm>
#include <utility>
#include <vector>

std::pair<int, int> calls_needed(const std::vector<int> &views, const std::vector<std::pair<int, int>> &outages, int age)
{
    int calls = 0, lost = 0, last_call = -1, down = 0, up = 0;
    auto next = outages.begin();
    for (const int view : views) {
        for (; next != outages.end() && next->first <= view; ++next) {
            if (next->first > up)
                down = next->first;
            up = next->second;
        }
        const int earliest = std::max(view - age, 0);
        if (last_call >= earliest)
            continue;
        const int latest = view < up ? down - 1 : view;
        if (latest >= earliest) {
            calls++;
            last_call = latest;
        } else {
            lost++;
        }
    }
    return {calls, lost};
}
