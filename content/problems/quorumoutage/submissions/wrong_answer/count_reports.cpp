// Mistake: counts reports instead of probes. One nervous probe that files the same failure several times makes a
// quorum by itself.
#include <algorithm>
#include <iostream>
#include <vector>

int main()
{
    int n, quorum;
    long long gap;
    std::cin >> n >> quorum >> gap;
    std::vector<std::pair<long long, int>> events;
    for (int i = 0; i < n; i++) {
        long long probe, start, end;
        std::cin >> probe >> start >> end;
        events.emplace_back(start, +1);
        events.emplace_back(end, -1);
    }
    std::sort(events.begin(), events.end());

    std::vector<std::pair<long long, long long>> incidents;
    int open = 0;
    long long start = 0;
    for (const auto &[time, change] : events) {
        open += change;
        if (change == +1 && open == quorum) {
            start = time;
        } else if (change == -1 && open == quorum - 1) {
            if (!incidents.empty() && start - incidents.back().second <= gap)
                incidents.back().second = time;
            else
                incidents.emplace_back(start, time);
        }
    }
    std::cout << incidents.size() << '\n';
    for (const auto &[from, to] : incidents)
        std::cout << from << ' ' << to << '\n';
}
