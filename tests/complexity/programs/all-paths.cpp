// time: n^3
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
    std::vector<std::vector<long long>> way(n, std::vector<long long>(n));
    for (int i = 0; i < n; i++)
        for (int j = 0; j < n; j++)
            way[i][j] = (a[i] * 31 + a[j] * 17 + i + j) % 1000;
    for (int k = 0; k < n; k++)
        for (int i = 0; i < n; i++)
            for (int j = 0; j < n; j++)
                way[i][j] = std::min(way[i][j], way[i][k] + way[k][j]);
    std::cout << way[0][n - 1] << '\n';
}
