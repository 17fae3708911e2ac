// Too slow: goes through all recipes again and again until no part gets cheaper. With a chain of parts whose recipes are listed from
// behind that takes n rounds: O(n · pairs).
#include <iostream>
#include <utility>
#include <vector>

static constexpr long long LIMIT = 1'000'000'000'000;

struct Recipe {
    int makes;
    long long work;
    std::vector<std::pair<int, int>> pairs;
};

int main()
{
    int n, m;
    std::cin >> n >> m;
    std::vector<long long> best(n + 1);
    for (int part = 1; part <= n; part++) {
        std::cin >> best[part];
        if (best[part] < 0)
            best[part] = LIMIT + 1;
    }
    std::vector<Recipe> recipes(m);
    for (Recipe &recipe : recipes) {
        int count;
        std::cin >> recipe.makes >> recipe.work >> count;
        recipe.pairs.resize(count);
        for (auto &[part, pieces] : recipe.pairs)
            std::cin >> part >> pieces;
    }
    for (bool cheaper = true; cheaper;) {
        cheaper = false;
        for (const Recipe &recipe : recipes) {
            long long cost = recipe.work;
            for (const auto &[part, pieces] : recipe.pairs) {
                cost += best[part] * pieces;
                if (cost > LIMIT)
                    break;
            }
            if (cost <= LIMIT && cost < best[recipe.makes]) {
                best[recipe.makes] = cost;
                cheaper = true;
            }
        }
    }
    for (int part = 1; part <= n; part++)
        std::cout << (best[part] <= LIMIT ? best[part] : -1) << ' ';
    std::cout << '\n';
}
