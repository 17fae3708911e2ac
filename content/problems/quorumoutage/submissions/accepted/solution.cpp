// Three steps, each a classic of intervals: join the overlapping reports of each probe, so that it counts once; sweep
// over the beginnings and ends of what remains and note where at least q probes are open; join the outages that are
// at most g apart. O(n log n) time, O(n) memory.
#include <algorithm>
#include <iostream>
#include <tuple>
#include <vector>

struct Span {
    long long start, end; // [start, end)
};

struct Report {
    long long probe;
    Span span;
};

// Joins spans that overlap or are at most `gap` apart. They come and leave in order of start.
static std::vector<Span> joined(const std::vector<Span> &spans, long long gap)
{
    std::vector<Span> result;
    for (const Span &span : spans) {
        if (!result.empty() && span.start - result.back().end <= gap)
            result.back().end = std::max(result.back().end, span.end);
        else
            result.push_back(span);
    }
    return result;
}

// The spans during which each probe sees a failure, probe after probe; those of one probe do not overlap.
static std::vector<Span> seen_by_probes(std::vector<Report> reports)
{
    std::sort(reports.begin(), reports.end(), [](const Report &a, const Report &b) {
        return std::tie(a.probe, a.span.start) < std::tie(b.probe, b.span.start);
    });
    std::vector<Span> seen;
    for (size_t i = 0; i < reports.size();) {
        const long long probe = reports[i].probe;
        std::vector<Span> own;
        for (; i < reports.size() && reports[i].probe == probe; i++)
            own.push_back(reports[i].span);
        const std::vector<Span> once = joined(own, 0);
        seen.insert(seen.end(), once.begin(), once.end());
    }
    return seen;
}

// The longest spans with at least `quorum` of the given ones open throughout.
static std::vector<Span> with_quorum(const std::vector<Span> &spans, int quorum)
{
    std::vector<std::pair<long long, int>> events; // sorted, the ends of a moment come before its beginnings
    for (const Span &span : spans) {
        events.emplace_back(span.start, +1);
        events.emplace_back(span.end, -1);
    }
    std::sort(events.begin(), events.end());

    std::vector<Span> result;
    int open = 0;
    long long start = 0;
    for (const auto &[time, change] : events) {
        open += change;
        if (change == +1 && open == quorum)
            start = time;
        else if (change == -1 && open == quorum - 1)
            result.push_back({start, time});
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
    std::vector<Report> reports(n);
    for (Report &report : reports)
        std::cin >> report.probe >> report.span.start >> report.span.end;

    const std::vector<Span> incidents = joined(with_quorum(seen_by_probes(reports), quorum), gap);
    std::cout << incidents.size() << '\n';
    for (const Span &incident : incidents)
        std::cout << incident.start << ' ' << incident.end << '\n';
}
