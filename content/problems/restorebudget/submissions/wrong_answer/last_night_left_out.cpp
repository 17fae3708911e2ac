// Mistake: may leave out the last night as well.
#include <algorithm>
#include <iostream>
#include <vector>

int main()
{
    int n;
    long long limit;
    std::cin >> n >> limit;
    std::vector<long long> fulls(n), changes(n);
    for (int i = 0; i < n; i++)
        std::cin >> fulls[i] >> changes[i];
    const long long never = 1'000'000'000'000'000'000;
    std::vector<long long> best(n + 2, never);
    best[n] = best[n + 1] = 0;
    for (int i = n - 1; i >= 0; i--) {
        long long read = fulls[i];
        for (int end = i; end < n && read <= limit; end++) {
            best[i] = std::min(best[i], read + std::min(best[end + 1], best[std::min(end + 2, n)]));
            if (end + 1 < n)
                read += changes[end + 1];
        }
    }
    std::cout << (best[0] < never ? best[0] : -1) << '\n';
}
