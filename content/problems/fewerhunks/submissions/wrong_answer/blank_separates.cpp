// Mistake: lets a kept blank line end a hunk like any other line.
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
    std::vector<std::vector<int>> closed(n + 1, std::vector<int>(m + 1, never)), open = closed;
    closed[0][0] = 0;
    for (int i = 0; i <= n; i++) {
        for (int j = 0; j <= m; j++) {
            if (i > 0 && j > 0 && before[i - 1] == after[j - 1])
                closed[i][j] = std::min(closed[i - 1][j - 1], open[i - 1][j - 1]);
            if (i > 0)
                open[i][j] = std::min(open[i][j], 1 + std::min(open[i - 1][j], closed[i - 1][j] + hunk));
            if (j > 0)
                open[i][j] = std::min(open[i][j], 1 + std::min(open[i][j - 1], closed[i][j - 1] + hunk));
        }
    }
    std::cout << std::min(closed[n][m], open[n][m]) << '\n';
}
