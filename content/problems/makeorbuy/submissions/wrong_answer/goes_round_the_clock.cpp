// Mistake: compares with the limit only when it prints. Costs that double with each part pass 2^63 and become negative long before.
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
            recipe.cost += cost * pieces;
            recipe.missing--;
            if (recipe.missing == 0)
                offers.push({recipe.cost, recipe.makes});
        }
    }
    for (int part = 1; part <= n; part++)
        std::cout << (settled[part] <= LIMIT ? settled[part] : NONE) << ' ';
    std::cout << '\n';
}
