#include <iostream>
#include <utility>
#include <vector>

struct Recipe {
    int makes; // the part
    long long work;
    std::vector<std::pair<int, int>> pairs; // each a part that is taken, and how many pieces
};

// For each part, from index 1 on, the smallest cost of a piece, or -1. A price of -1 says that nobody sells the part.
static std::vector<long long> find_costs(const std::vector<long long> &prices, const std::vector<Recipe> &recipes)
{
    // Your solution goes here.
    return prices;
}

int main()
{
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);

    int n, m;
    std::cin >> n >> m;
    std::vector<long long> prices(n + 1);
    for (int part = 1; part <= n; part++)
        std::cin >> prices[part];
    std::vector<Recipe> recipes(m);
    for (Recipe &recipe : recipes) {
        int count;
        std::cin >> recipe.makes >> recipe.work >> count;
        recipe.pairs.resize(count);
        for (auto &[part, pieces] : recipe.pairs)
            std::cin >> part >> pieces;
    }

    const std::vector<long long> costs = find_costs(prices, recipes);
    for (int part = 1; part <= n; part++)
        std::cout << costs[part] << ' ';
    std::cout << '\n';
}
