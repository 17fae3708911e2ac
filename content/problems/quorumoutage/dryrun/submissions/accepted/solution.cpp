// Join the reports of each probe, sweep over what remains, join the outages that are at most gap apart. O(n log n).
#include <algorithm>
#include <tuple>
#include <utility>
#include <vector>

using Span = std::pair<long long, long long>;

static std::vector<Span> joined(const std::vector<Span> &spans, long long gap)
{
    std::vector<Span> result;
    for (const auto &[start, end] : spans) {
        if (!result.empty() && start - result.back().second <= gap)
            result.back().second = std::max(result.back().second, end);
        else
            result.push_back({start, end});
    }
    return result;
}

std::vector<std::pair<long long, long long>> incidents(std::vector<std::tuple<int, long long, long long>> &reports, int quorum, long long gap)
{
    std::sort(reports.begin(), reports.end());
    std::vector<std::pair<long long, int>> events; // sorted, the ends of a moment come before its beginnings
    for (size_t i = 0; i < reports.size();) {
        const int probe = std::get<0>(reports[i]);
        std::vector<Span> own;
        for (; i < reports.size() && std::get<0>(reports[i]) == probe; i++)
            own.push_back({std::get<1>(reports[i]), std::get<2>(reports[i])});
        for (const auto &[start, end] : joined(own, 0)) {
            events.emplace_back(start, +1);
            events.emplace_back(end, -1);
        }
    }
    std::sort(events.begin(), events.end());
    std::vector<Span> outages;
    int open = 0;
    long long start = 0;
    for (const auto &[time, change] : events) {
        open += change;
        if (change == +1 && open == quorum)
            start = time;
        else if (change == -1 && open == quorum - 1)
            outages.push_back({start, time});
    }
    return joined(outages, gap);
}
