// Mistake: allows as many incremental backups after a differential one as after a full one, though the full one is read, too.
#include <algorithm>
#include <iostream>
#include <vector>

int main()
{
    long long n, p, r;
    std::cin >> n >> p >> r;
    const int step = p; // from one differential backup to the next
    std::vector<long long> size(n + 1), total(n + 1, 0);
    for (int i = 1; i <= n; i++) {
        std::cin >> size[i] >> total[i];
        total[i] += total[i - 1];
    }
    // behind[q]: what has changed before the nights q, q - step, q - 2 step, ...
    std::vector<long long> behind(n + 1, 0);
    for (int q = 1; q <= n; q++)
        behind[q] = total[q - 1] + behind[std::max(q - step, 0)];

    std::vector<long long> best(n + 1, 0); // of the first nights
    for (int i = 1; i <= n; i++) {
        best[i] = best[i - 1] + size[i];
        for (int j = i - 1; j > 0; j--) {
            const long long changed = total[i] - total[j];
            const int count = (i - j) / step; // differential backups
            long long cost = best[j - 1] + size[j] + changed;
            if (count > 0) {
                const int last = i - step + 1;
                cost += behind[last] - behind[std::max(last - count * step, 0)] - count * total[j];
            }
            if (size[j] + changed <= r)
                best[i] = std::min(best[i], cost);
        }
    }
    std::cout << best[n] << '\n';
}
