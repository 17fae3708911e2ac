#include <iostream>
#include <vector>

struct Span {
    long long start, end; // the milliseconds start, ..., end - 1
};

struct Report {
    long long probe;
    Span span;
};

// The incidents, in the order of time: at least `quorum` probes fail, and recoveries of at most `gap` are bridged.
static std::vector<Span> find_incidents(const std::vector<Report> &reports, int quorum, long long gap)
{
    // Your solution goes here.
    return {};
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

    const std::vector<Span> incidents = find_incidents(reports, quorum, gap);
    std::cout << incidents.size() << '\n';
    for (const Span &incident : incidents)
        std::cout << incident.start << ' ' << incident.end << '\n';
}
