#include <iostream>
#include <vector>

struct Need {
    int service;
    std::vector<int> providers;
};

// In which round each service goes down, or -1; element 0 belongs to no service.
static std::vector<int> find_rounds(int n, const std::vector<Need> &needs, const std::vector<int> &failing)
{
    // Your solution goes here.
    return std::vector<int>(n + 1, -1);
}

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
    std::vector<int> failing(f);
    for (int &service : failing)
        std::cin >> service;

    const std::vector<int> round_of = find_rounds(n, needs, failing);
    for (int service = 1; service <= n; service++)
        std::cout << round_of[service] << ' ';
    std::cout << '\n';
}
