// Too slow: computes the build time anew for each target that lies on every critical chain: O(n (n + m)) when the
// build is one long chain with shortcuts.
#include <algorithm>
#include <iostream>
#include <vector>

int main()
{
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    int n, m;
    std::cin >> n >> m;
    std::vector<long long> seconds(n), faster(n), before(n), after(n, 0);
    std::vector<std::vector<int>> needed_by(n);
    std::vector<int> missing(n, 0), order;
    for (int i = 0; i < n; i++)
        std::cin >> seconds[i] >> faster[i];
    for (int i = 0; i < m; i++) {
        int needed, target;
        std::cin >> needed >> target;
        needed_by[needed - 1].push_back(target - 1);
        missing[target - 1]++;
    }
    for (int i = 0; i < n; i++)
        if (missing[i] == 0)
            order.push_back(i);
    for (size_t i = 0; i < order.size(); i++)
        for (int next : needed_by[order[i]])
            if (--missing[next] == 0)
                order.push_back(next);

    const auto build_time = [&] {
        std::fill(before.begin(), before.end(), 0);
        long long last = 0;
        for (int target : order) {
            const long long finished = before[target] + seconds[target];
            last = std::max(last, finished);
            for (int next : needed_by[target])
                before[next] = std::max(before[next], finished);
        }
        return last;
    };
    long long best_time = build_time();
    int best = 0;
    const long long today = best_time;
    for (int i = n - 1; i >= 0; i--)
        for (int next : needed_by[order[i]])
            after[order[i]] = std::max(after[order[i]], seconds[next] + after[next]);
    std::vector<int> critical;
    for (int i = 0; i < n; i++)
        if (before[i] + seconds[i] + after[i] == today)
            critical.push_back(i);
    for (int i : critical) { // by rising number: of equal ones the first is kept
        const long long now = seconds[i];
        seconds[i] = faster[i];
        const long long time = build_time();
        seconds[i] = now;
        if (time < best_time) {
            best_time = time;
            best = i;
        }
    }
    std::cout << best_time << ' ' << best + 1 << '\n';
}
