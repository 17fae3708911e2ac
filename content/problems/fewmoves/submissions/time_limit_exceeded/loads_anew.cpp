// Too slow: the right steps, but the loads of all nodes are added up anew for each shard that is taken or put. O(n k).
#include <algorithm>
#include <iostream>
#include <map>
#include <vector>

int main()
{
    int n, m, k;
    std::cin >> n >> m >> k;
    std::vector<long long> sizes(n);
    std::vector<int> home(n), now(n);
    for (int i = 0; i < n; i++) {
        std::cin >> sizes[i] >> home[i];
        now[i] = home[i];
    }
    auto loads = [&] {
        std::map<int, long long> sum;
        for (int node = 1; node <= m; node++)
            sum[node] = 0;
        for (int i = 0; i < n; i++)
            if (now[i] > 0)
                sum[now[i]] += sizes[i];
        return sum;
    };
    auto smaller = [](const auto &a, const auto &b) { return a.second < b.second; };

    std::vector<int> taken;
    for (int i = 0; i < k; i++) {
        const auto sum = loads();
        const int node = std::max_element(sum.begin(), sum.end(), smaller)->first;
        int largest = -1;
        for (int shard = 0; shard < n; shard++)
            if (now[shard] == node && (largest < 0 || sizes[shard] > sizes[largest]))
                largest = shard;
        now[largest] = 0;
        taken.push_back(largest);
    }
    std::sort(taken.begin(), taken.end(), [&](int a, int b) { return sizes[a] > sizes[b]; });
    for (int shard : taken) {
        const auto sum = loads();
        now[shard] = std::min_element(sum.begin(), sum.end(), smaller)->first;
    }
    std::cout << std::count_if(taken.begin(), taken.end(), [&](int shard) { return now[shard] != home[shard]; }) << '\n';
    for (int shard : taken)
        if (now[shard] != home[shard])
            std::cout << shard + 1 << ' ' << now[shard] << '\n';
}
