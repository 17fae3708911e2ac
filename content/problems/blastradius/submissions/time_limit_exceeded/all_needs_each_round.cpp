// Too slow: looks at all needs again in each round. In a long chain one service goes down per round: O(n k).
#include <algorithm>
#include <iostream>
#include <vector>

struct Need {
    int service;
    std::vector<int> providers;
};

int main()
{
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    int n, k, f;
    std::cin >> n >> k >> f;
    std::vector<Need> needs(k);
    for (Need &need : needs) {
        int c;
        std::cin >> need.service >> c;
        need.providers.resize(c);
        for (int &provider : need.providers)
            std::cin >> provider;
    }
    std::vector<int> round(n + 1, -1);
    for (int i = 0; i < f; i++) {
        int service;
        std::cin >> service;
        round[service] = 0;
    }
    bool changed = true;
    for (int now = 1; changed; now++) {
        changed = false;
        for (const Need &need : needs) {
            if (round[need.service] != -1)
                continue;
            const bool met = std::any_of(need.providers.begin(), need.providers.end(), [&](int provider) {
                return round[provider] == -1 || round[provider] == now;
            });
            if (!met) {
                round[need.service] = now;
                changed = true;
            }
        }
    }
    for (int service = 1; service <= n; service++)
        std::cout << round[service] << ' ';
    std::cout << '\n';
}
