// Mistake: takes the next line of a service only, as if none could get lost.
#include <algorithm>
#include <iostream>
#include <string>
#include <vector>

int main()
{
    std::string first, second, merged;
    std::cin >> first >> second >> merged;
    std::vector<std::vector<char>> can(first.size() + 1, std::vector<char>(second.size() + 1));
    size_t best = 0;
    for (size_t i = 0; i <= first.size(); i++) {
        for (size_t j = 0; j <= second.size(); j++) {
            const size_t k = i + j;
            if (k > merged.size())
                continue;
            can[i][j] = k == 0 || (i > 0 && can[i - 1][j] && first[i - 1] == merged[k - 1]) || (j > 0 && can[i][j - 1] && second[j - 1] == merged[k - 1]);
            if (can[i][j])
                best = std::max(best, k);
        }
    }
    std::cout << best << ' ' << best << '\n';
}
