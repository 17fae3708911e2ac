// Mistake: adds seconds up in 32 bits. Three slow targets in a row are too many.
#include <algorithm>
#include <cstdint>
#include <iostream>
#include <queue>
#include <vector>

using Seconds = uint32_t; // unsigned, so that a sum that is too large wraps round

int main()
{
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    int n, m;
    std::cin >> n >> m;
    std::vector<Seconds> now(n), faster(n), before(n, 0), after(n, 0), begins_later(n + 1, 0), times(n);
    std::vector<std::vector<int>> needed_by(n);
    std::vector<int> missing(n, 0), place(n), order;
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
        place[target] = i;
        for (int next : needed_by[target]) {
            before[next] = std::max(before[next], before[target] + now[target]);
            if (--missing[next] == 0)
                order.push_back(next);
        }
    }
    for (int i = n - 1; i >= 0; i--) {
        const int target = order[i];
        for (int next : needed_by[target])
            after[target] = std::max(after[target], now[next] + after[next]);
        begins_later[i] = std::max(begins_later[i + 1], now[target] + after[target]);
    }
    Seconds ended_earlier = 0;
    std::priority_queue<std::pair<Seconds, int>> jumping;
    for (int i = 0; i < n; i++) {
        const int target = order[i];
        while (!jumping.empty() && jumping.top().second <= i)
            jumping.pop();
        const Seconds jumped = jumping.empty() ? 0 : jumping.top().first;
        const Seconds through = before[target] + faster[target] + after[target];
        times[target] = std::max({through, ended_earlier, begins_later[i + 1], jumped});
        const Seconds finished = before[target] + now[target];
        ended_earlier = std::max(ended_earlier, finished);
        for (int next : needed_by[target])
            jumping.emplace(finished + now[next] + after[next], place[next]);
    }
    const auto best = std::min_element(times.begin(), times.end());
    std::cout << *best << ' ' << best - times.begin() + 1 << '\n';
}
