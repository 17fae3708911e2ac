// Breadth first, where a need is what one walks over: it counts its providers that are up, and the one that brings the count to
// zero takes the service with it, in the next round. Each provider of each need is looked at once. O(n + providers).
#include <iostream>
#include <vector>

struct Need {
    int service, up;
};

int main()
{
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);

    int n, k, f;
    std::cin >> n >> k >> f;
    std::vector<Need> needs(k);
    std::vector<std::vector<int>> provides_for(n + 1); // the needs that a service is a provider of
    for (int i = 0; i < k; i++) {
        std::cin >> needs[i].service >> needs[i].up;
        for (int j = 0; j < needs[i].up; j++) {
            int provider;
            std::cin >> provider;
            provides_for[provider].push_back(i);
        }
    }

    std::vector<int> round(n + 1, -1);
    std::vector<int> down; // in the order of going down
    for (int i = 0; i < f; i++) {
        int service;
        std::cin >> service;
        round[service] = 0;
        down.push_back(service);
    }
    for (size_t next = 0; next < down.size(); next++) {
        const int provider = down[next];
        for (const int i : provides_for[provider]) {
            Need &need = needs[i];
            need.up--;
            if (need.up == 0 && round[need.service] == -1) {
                round[need.service] = round[provider] + 1;
                down.push_back(need.service);
            }
        }
    }

    for (int service = 1; service <= n; service++)
        std::cout << (service > 1 ? " " : "") << round[service];
    std::cout << '\n';
}
