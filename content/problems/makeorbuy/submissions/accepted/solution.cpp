// Parts are settled in the order of their costs, as Dijkstra's algorithm does it. A recipe adds up the costs of its parts as they are
// settled, and offers its own part when the last one is. O(pairs + (n + m) log(n + m)) time.
#include <functional>
#include <iostream>
#include <queue>
#include <utility>
#include <vector>

static constexpr long long LIMIT = 1'000'000'000'000, NONE = -1;

struct Recipe {
    int makes;
    long long cost; // of the work, and of the parts that are settled
    int missing; // how many parts are not settled
};

int main()
{
    int n, m;
    std::cin >> n >> m;
    std::priority_queue<std::pair<long long, int>, std::vector<std::pair<long long, int>>, std::greater<>> offers;
    for (int part = 1; part <= n; part++) {
        long long price;
        std::cin >> price;
        if (price != NONE)
            offers.push({price, part});
    }
    std::vector<Recipe> recipes(m);
    std::vector<std::vector<std::pair<int, int>>> uses(n + 1); // of each part: the recipe, and the pieces that it takes
    for (int i = 0; i < m; i++) {
        std::cin >> recipes[i].makes >> recipes[i].cost >> recipes[i].missing;
        for (int k = 0; k < recipes[i].missing; k++) {
            int part, pieces;
            std::cin >> part >> pieces;
            uses[part].push_back({i, pieces});
        }
    }

    std::vector<long long> settled(n + 1, NONE);
    while (!offers.empty()) {
        const auto [cost, part] = offers.top();
        offers.pop();
        if (settled[part] != NONE)
            continue;
        settled[part] = cost;
        for (const auto &[i, pieces] : uses[part]) {
            Recipe &recipe = recipes[i];
            // No part that costs more than the limit is ever settled, so that a recipe above it may as well stay there.
            if (recipe.cost <= LIMIT)
                recipe.cost += cost * pieces;
            recipe.missing--;
            if (recipe.missing == 0 && recipe.cost <= LIMIT)
                offers.push({recipe.cost, recipe.makes});
        }
    }
    for (int part = 1; part <= n; part++)
        std::cout << settled[part] << ' ';
    std::cout << '\n';
}
