// Mistake: takes the target on a critical path with the largest saving and subtracts it from the build time. As soon
// as that target is fast, another chain may be the longest.
#include <algorithm>
#include <iostream>
#include <vector>

int main()
{
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    int n, m;
    std::cin >> n >> m;
    std::vector<long long> now(n), faster(n), before(n, 0), after(n, 0);
    std::vector<std::vector<int>> needed_by(n);
    std::vector<int> missing(n, 0), order;
    for (int i = 0; i < n; i++)
        std::cin >> now[i] >> faster[i];
    for (int i = 0; i < m; i++) {
        int needed, target;
        std::cin >> needed >> target;
        needed_by[needed - 1].push_back(target - 1);
        missing[target - 1]++;
    }
    for (int i = 0; i < n; i++)
        if (missing[i] == 0)
            order.push_back(i);
    for (size_t i = 0; i < order.size(); i++) {
        const int target = order[i];
        for (int next : needed_by[target]) {
            before[next] = std::max(before[next], before[target] + now[target]);
            if (--missing[next] == 0)
                order.push_back(next);
        }
    }
    long long build_time = 0;
    for (int i = n - 1; i >= 0; i--) {
        const int target = order[i];
        for (int next : needed_by[target])
            after[target] = std::max(after[target], now[next] + after[next]);
        build_time = std::max(build_time, before[target] + now[target] + after[target]);
    }

    int best = 0;
    long long saving = 0;
    for (int i = 0; i < n; i++) {
        const bool critical = before[i] + now[i] + after[i] == build_time;
        if (critical && now[i] - faster[i] > saving) {
            saving = now[i] - faster[i];
            best = i;
        }
    }
    std::cout << build_time - saving << ' ' << best + 1 << '\n';
}
