// Mistake: counts removed and added lines in the same place as two hunks.
#include <algorithm>
#include <iostream>
#include <vector>

int main()
{
    int n, m, hunk;
    std::cin >> n >> m >> hunk;
    std::vector<int> before(n), after(m);
    for (int &line : before)
        std::cin >> line;
    for (int &line : after)
        std::cin >> line;
    const int never = 1'000'000;
    std::vector<std::vector<int>> kept(n + 1, std::vector<int>(m + 1, never)), removed = kept, added = kept;
    kept[0][0] = 0;
    for (int i = 0; i <= n; i++) {
        for (int j = 0; j <= m; j++) {
            if (i > 0)
                removed[i][j] = 1 + std::min({removed[i - 1][j], kept[i - 1][j] + hunk, added[i - 1][j] + hunk});
            if (j > 0)
                added[i][j] = 1 + std::min({added[i][j - 1], kept[i][j - 1] + hunk, removed[i][j - 1] + hunk});
            if (i == 0 || j == 0 || before[i - 1] != after[j - 1])
                continue;
            if (before[i - 1] != 0) {
                kept[i][j] = std::min({kept[i - 1][j - 1], removed[i - 1][j - 1], added[i - 1][j - 1]});
            } else {
                kept[i][j] = kept[i - 1][j - 1];
                removed[i][j] = std::min(removed[i][j], removed[i - 1][j - 1]);
                added[i][j] = std::min(added[i][j], added[i - 1][j - 1]);
            }
        }
    }
    std::cout << std::min({kept[n][m], removed[n][m], added[n][m]}) << '\n';
}
