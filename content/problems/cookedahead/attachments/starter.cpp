#include <iostream>
#include <optional>
#include <utility>
#include <vector>

// The smallest sum over all nights, and the room for it; nothing if there is no plan.
static std::optional<std::pair<long long, long long>> cook_ahead(const std::vector<int> &meals, const std::vector<int> &most, int keep)
{
    // Your solution goes here.
    return std::nullopt;
}

int main()
{
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);

    int n, keep;
    std::cin >> n >> keep;
    std::vector<int> meals(n), most(n);
    for (int &count : meals)
        std::cin >> count;
    for (int &count : most)
        std::cin >> count;

    if (const auto plan = cook_ahead(meals, most, keep))
        std::cout << plan->first << ' ' << plan->second << '\n';
    else
        std::cout << "impossible\n";
}
