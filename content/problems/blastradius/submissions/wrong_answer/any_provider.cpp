// Mistake: an ordinary breadth-first search. A service goes down with the first of its providers, though one that is up would do.
#include <iostream>
#include <vector>

int main()
{
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    int n, k, f;
    std::cin >> n >> k >> f;
    std::vector<std::vector<int>> dependants(n + 1);
    for (int i = 0; i < k; i++) {
        int service, c;
        std::cin >> service >> c;
        while (c-- > 0) {
            int provider;
            std::cin >> provider;
            dependants[provider].push_back(service);
        }
    }
    std::vector<int> round(n + 1, -1), down(f);
    for (int &service : down) {
        std::cin >> service;
        round[service] = 0;
    }
    for (size_t next = 0; next < down.size(); next++) {
        const int provider = down[next];
        for (const int service : dependants[provider]) {
            if (round[service] == -1) {
                round[service] = round[provider] + 1;
                down.push_back(service);
            }
        }
    }
    for (int service = 1; service <= n; service++)
        std::cout << round[service] << ' ';
    std::cout << '\n';
}
