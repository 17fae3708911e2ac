// Takes the largest shard of the fullest node, k times; then puts them back from the largest to the smallest, each on the
// emptiest node. Two heaps, O(n log n).
#include <algorithm>
#include <iostream>
#include <queue>
#include <vector>

using Pair = std::pair<long long, int>;

int main()
{
    int n, m, k;
    std::cin >> n >> m >> k;
    std::vector<std::vector<Pair>> on(m); // size and shard
    std::vector<int> home(n);
    std::vector<long long> loads(m);
    for (int shard = 0; shard < n; shard++) {
        long long size;
        int node;
        std::cin >> size >> node;
        home[shard] = node - 1;
        on[node - 1].emplace_back(size, shard);
        loads[node - 1] += size;
    }

    std::priority_queue<Pair> fullest;
    for (int node = 0; node < m; node++) {
        std::sort(on[node].begin(), on[node].end());
        fullest.emplace(loads[node], node);
    }
    std::vector<Pair> taken;
    for (int i = 0; i < k; i++) {
        const int node = fullest.top().second;
        fullest.pop();
        taken.push_back(on[node].back());
        on[node].pop_back();
        loads[node] -= taken.back().first;
        fullest.emplace(loads[node], node);
    }

    std::priority_queue<Pair, std::vector<Pair>, std::greater<>> emptiest;
    for (int node = 0; node < m; node++)
        emptiest.emplace(loads[node], node);
    std::sort(taken.rbegin(), taken.rend());
    std::vector<std::pair<int, int>> moves;
    for (const auto &[size, shard] : taken) {
        const auto [load, node] = emptiest.top();
        emptiest.pop();
        emptiest.emplace(load + size, node);
        if (node != home[shard])
            moves.emplace_back(shard, node);
    }
    std::cout << moves.size() << '\n';
    for (const auto &[shard, node] : moves)
        std::cout << shard + 1 << ' ' << node + 1 << '\n';
}
