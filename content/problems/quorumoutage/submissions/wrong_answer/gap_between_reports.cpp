// Mistake: bridges the gaps too early, between the reports of each probe, and takes the quorum of the result. A probe
// then counts during its recoveries, and outages seen by different probes are never joined.
#include <algorithm>
#include <iostream>
#include <map>
#include <vector>

using Spans = std::vector<std::pair<long long, long long>>;

static Spans joined(const Spans &spans, long long gap)
{
    Spans result;
    for (const auto &[start, end] : spans) {
        if (!result.empty() && start - result.back().second <= gap)
            result.back().second = std::max(result.back().second, end);
        else
            result.emplace_back(start, end);
    }
    return result;
}

int main()
{
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    int n, quorum;
    long long gap;
    std::cin >> n >> quorum >> gap;
    std::map<long long, Spans> of_probe;
    for (int i = 0; i < n; i++) {
        long long probe, start, end;
        std::cin >> probe >> start >> end;
        of_probe[probe].emplace_back(start, end);
    }
    std::vector<std::pair<long long, int>> events;
    for (auto &[probe, spans] : of_probe) {
        std::sort(spans.begin(), spans.end());
        for (const auto &[start, end] : joined(spans, gap)) {
            events.emplace_back(start, +1);
            events.emplace_back(end, -1);
        }
    }
    std::sort(events.begin(), events.end());

    Spans outages;
    int open = 0;
    long long start = 0;
    for (const auto &[time, change] : events) {
        open += change;
        if (change == +1 && open == quorum)
            start = time;
        else if (change == -1 && open == quorum - 1)
            outages.emplace_back(start, time);
    }
    const Spans incidents = joined(outages, 0);
    std::cout << incidents.size() << '\n';
    for (const auto &[from, to] : incidents)
        std::cout << from << ' ' << to << '\n';
}
