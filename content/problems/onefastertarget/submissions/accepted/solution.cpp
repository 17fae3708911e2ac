// Put the targets in topological order. A chain of dependencies that avoids a target either ends before its place in
// the order, or begins after it, or jumps over it along exactly one edge. The longest chain of each kind is known
// from prefix maxima, suffix maxima, and a heap of the edges that are open while a pointer moves through the order. A
// chain through the target is its longest way in, its new time and its longest way out. O((n + m) log m) time,
// O(n + m) memory.
#include <algorithm>
#include <iostream>
#include <queue>
#include <vector>

struct Build {
    std::vector<long long> now, faster; // seconds of each target, today and after the week
    std::vector<std::vector<int>> needed_by;
};

static std::vector<int> topological_order(const Build &build)
{
    std::vector<int> missing(build.now.size(), 0); // dependencies that are not in the order yet
    for (const std::vector<int> &targets : build.needed_by)
        for (int target : targets)
            missing[target]++;
    std::vector<int> order;
    for (size_t target = 0; target < missing.size(); target++)
        if (missing[target] == 0)
            order.push_back(target);
    for (size_t i = 0; i < order.size(); i++)
        for (int target : build.needed_by[order[i]])
            if (--missing[target] == 0)
                order.push_back(target);
    return order;
}

// For each target, the build time if that one is sped up.
static std::vector<long long> build_times(const Build &build)
{
    const int n = build.now.size();
    const std::vector<int> order = topological_order(build);
    std::vector<int> place(n);
    for (int i = 0; i < n; i++)
        place[order[i]] = i;

    std::vector<long long> ending = build.now; // the longest chain whose last target is this one
    for (int target : order)
        for (int next : build.needed_by[target])
            ending[next] = std::max(ending[next], ending[target] + build.now[next]);

    std::vector<long long> starting = build.now;   // the longest chain whose first target is this one
    std::vector<long long> begins_later(n + 1, 0); // the longest chain whose first target has at least this place
    for (int i = n - 1; i >= 0; i--) {
        const int target = order[i];
        for (int next : build.needed_by[target])
            starting[target] = std::max(starting[target], build.now[target] + starting[next]);
        begins_later[i] = std::max(begins_later[i + 1], starting[target]);
    }

    std::vector<long long> result(n);
    long long ended_earlier = 0; // the longest chain whose last target has a smaller place
    std::priority_queue<std::pair<long long, int>> jumping; // the longest chain along an edge, the place where it ends
    jumping.emplace(0, n);                                  // never empty
    for (int i = 0; i < n; i++) {
        const int target = order[i];
        while (jumping.top().second <= i)
            jumping.pop();
        const long long through = ending[target] + starting[target] - 2 * build.now[target] + build.faster[target];
        result[target] = std::max({through, ended_earlier, begins_later[i + 1], jumping.top().first});

        ended_earlier = std::max(ended_earlier, ending[target]);
        for (int next : build.needed_by[target])
            jumping.emplace(ending[target] + starting[next], place[next]);
    }
    return result;
}

int main()
{
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);

    int n, m;
    std::cin >> n >> m;
    Build build = {std::vector<long long>(n), std::vector<long long>(n), std::vector<std::vector<int>>(n)};
    for (int t = 0; t < n; t++)
        std::cin >> build.now[t] >> build.faster[t];
    for (int i = 0; i < m; i++) {
        int needed, target;
        std::cin >> needed >> target;
        build.needed_by[needed - 1].push_back(target - 1);
    }

    const std::vector<long long> times = build_times(build);
    const auto best = std::min_element(times.begin(), times.end()); // the first of equal ones
    std::cout << *best << ' ' << best - times.begin() + 1 << '\n';
}
