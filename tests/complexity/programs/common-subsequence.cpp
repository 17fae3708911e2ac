// time: n^2
// space: n^2
#include <algorithm>
#include <iostream>
#include <vector>

int main()
{
    int n;
    std::cin >> n;
    std::vector<long long> a(n);
    for (auto &x : a)
        std::cin >> x;
    std::vector<long long> b(a.rbegin(), a.rend());
    std::vector<std::vector<int>> best(n + 1, std::vector<int>(n + 1, 0));
    for (int i = 0; i < n; i++)
        for (int j = 0; j < n; j++)
            best[i + 1][j + 1] =
                a[i] == b[j] ? best[i][j] + 1 : std::max(best[i][j + 1], best[i + 1][j]);
    std::cout << best[n][n] << '\n';
}
