// Mistake: takes the chosen target out of the build. Chains through it do not disappear: they take its new time, and
// what needs it still waits for what it needs.
#include <algorithm>
#include <iostream>
#include <queue>
#include <vector>

int main()
{
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    int n, m;
    std::cin >> n >> m;
    std::vector<long long> now(n), ending, starting, begins_later(n + 1, 0), times(n);
    std::vector<std::vector<int>> needed_by(n);
    std::vector<int> missing(n, 0), place(n), order;
    for (int i = 0; i < n; i++) {
        long long faster;
        std::cin >> now[i] >> faster;
    }
    for (int i = 0; i < m; i++) {
        int needed, target;
        std::cin >> needed >> target;
        needed_by[needed - 1].push_back(target - 1);
        missing[target - 1]++;
    }
    for (int i = 0; i < n; i++)
        if (missing[i] == 0)
            order.push_back(i);
    ending = starting = now;
    for (size_t i = 0; i < order.size(); i++) {
        const int target = order[i];
        place[target] = i;
        for (int next : needed_by[target]) {
            ending[next] = std::max(ending[next], ending[target] + now[next]);
            if (--missing[next] == 0)
                order.push_back(next);
        }
    }
    for (int i = n - 1; i >= 0; i--) {
        const int target = order[i];
        for (int next : needed_by[target])
            starting[target] = std::max(starting[target], now[target] + starting[next]);
        begins_later[i] = std::max(begins_later[i + 1], starting[target]);
    }
    long long ended_earlier = 0;
    std::priority_queue<std::pair<long long, int>> jumping;
    jumping.emplace(0, n);
    for (int i = 0; i < n; i++) {
        const int target = order[i];
        while (jumping.top().second <= i)
            jumping.pop();
        times[target] = std::max({ended_earlier, begins_later[i + 1], jumping.top().first});
        ended_earlier = std::max(ended_earlier, ending[target]);
        for (int next : needed_by[target])
            jumping.emplace(ending[target] + starting[next], place[next]);
    }
    const auto best = std::min_element(times.begin(), times.end());
    std::cout << *best << ' ' << best - times.begin() + 1 << '\n';
}
