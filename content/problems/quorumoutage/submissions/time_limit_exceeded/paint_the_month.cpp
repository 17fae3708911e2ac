// Too slow: cuts the month at all boundaries and adds each span to every piece that it covers: O(n²) for long spans.
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
    Spans seen;
    std::vector<long long> boundaries;
    for (auto &[probe, spans] : of_probe) {
        std::sort(spans.begin(), spans.end());
        for (const auto &[start, end] : joined(spans, 0)) {
            seen.emplace_back(start, end);
            boundaries.push_back(start);
            boundaries.push_back(end);
        }
    }
    std::sort(boundaries.begin(), boundaries.end());
    boundaries.erase(std::unique(boundaries.begin(), boundaries.end()), boundaries.end());

    std::vector<int> open(boundaries.size(), 0);
    for (const auto &[start, end] : seen) {
        size_t piece = std::lower_bound(boundaries.begin(), boundaries.end(), start) - boundaries.begin();
        for (; boundaries[piece] < end; piece++)
            open[piece]++;
    }
    Spans outages;
    for (size_t i = 0; i + 1 < boundaries.size(); i++)
        if (open[i] >= quorum)
            outages.emplace_back(boundaries[i], boundaries[i + 1]);
    const Spans incidents = joined(outages, gap);
    std::cout << incidents.size() << '\n';
    for (const auto &[from, to] : incidents)
        std::cout << from << ' ' << to << '\n';
}
