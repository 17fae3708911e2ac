#include <iostream>
#include <utility>
#include <vector>

// The smallest number of calls, and the number of lost views. In an outage the provider is out from .first on, and back at .second.
static std::pair<int, int> calls_needed(const std::vector<int> &views, const std::vector<std::pair<int, int>> &outages, int age)
{
    // Your solution goes here.
    return {0, 0};
}

int main()
{
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);

    int n, m, age;
    std::cin >> n >> m >> age;
    std::vector<int> views(n);
    for (int &view : views)
        std::cin >> view;
    std::vector<std::pair<int, int>> outages(m);
    for (auto &[start, end] : outages)
        std::cin >> start >> end;

    const auto [calls, lost] = calls_needed(views, outages, age);
    std::cout << calls << ' ' << lost << '\n';
}
