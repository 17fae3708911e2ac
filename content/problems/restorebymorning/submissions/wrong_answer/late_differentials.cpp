// Mistake: makes each differential backup as late as possible. It keeps their number small, but each is as large as it can be.
#include <algorithm>
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
    std::vector<long long> best(n + 1, 1LL << 60);
    best[0] = 0;
    for (int j = 1; j <= n; j++) {
        long long cost = best[j - 1] + size[j], read = 1;
        for (int i = j; i <= n && size[j] + total[i] - total[j] <= r; i++) {
            if (i > j && read == p) {
                cost += total[i] - total[j];
                read = 2;
            } else if (i > j) {
                cost += total[i] - total[i - 1];
                read++;
            }
            best[i] = std::min(best[i], cost);
        }
    }
    std::cout << best[n] << '\n';
}
