// time: n log n
// space: n log n
#include <algorithm>
#include <iostream>
#include <vector>

int main()
{
    int n;
    std::cin >> n;
    std::vector<std::vector<int>> least(1, std::vector<int>(n));
    for (auto &x : least[0])
        std::cin >> x;
    for (int k = 1; 1 << k <= n; k++) {
        least.emplace_back(n - (1 << k) + 1);
        for (int i = 0; i + (1 << k) <= n; i++)
            least[k][i] = std::min(least[k - 1][i], least[k - 1][i + (1 << (k - 1))]);
    }
    std::cout << least.back()[0] << '\n';
}
