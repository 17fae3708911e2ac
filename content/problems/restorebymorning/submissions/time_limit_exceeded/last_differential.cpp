// Too slow: for each full backup a second dynamic programming over the place of the last differential one. O(n² p).
#include <algorithm>
#include <climits>
#include <iostream>
#include <vector>

int main()
{
    long long n, p, r;
    std::cin >> n >> p >> r;
    std::vector<long long> size(n + 1), total(n + 1, 0);
    for (int i = 1; i <= n; i++) {
        std::cin >> size[i] >> total[i];
        total[i] += total[i - 1];
    }
    std::vector<long long> best(n + 1, LLONG_MAX), written(n + 1);
    best[0] = 0;
    for (int j = 1; j <= n; j++) {
        // written[k]: in the nights j to k, if k is differential (or the full one itself).
        written[j] = best[j - 1] + size[j];
        for (int i = j; i <= n && size[j] + total[i] - total[j] <= r; i++) {
            if (i > j) {
                written[i] = LLONG_MAX;
                for (int k = i - 1; k >= j && i - k - 1 <= p - (k == j ? 1 : 2); k--)
                    written[i] = std::min(written[i], written[k] + total[i - 1] - total[k] + total[i] - total[j]);
            }
            for (int k = i; k >= j && i - k <= p - (k == j ? 1 : 2); k--)
                best[i] = std::min(best[i], written[k] + total[i] - total[k]);
        }
    }
    std::cout << best[n] << '\n';
}
