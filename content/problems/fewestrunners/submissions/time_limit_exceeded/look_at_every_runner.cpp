// Too slow: the binary search is right, but each job looks at all runners to find the one that is free first:
// O(n · k log n).
#include <algorithm>
#include <iostream>
#include <vector>

int main()
{
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    int n;
    long long max_wait, cleanup;
    std::cin >> n >> max_wait >> cleanup;
    std::vector<long long> queued(n), duration(n);
    for (int i = 0; i < n; i++)
        std::cin >> queued[i] >> duration[i];

    int low = 1, high = n;
    while (low < high) {
        const int middle = (low + high) / 2;
        std::vector<long long> free_at(middle, 0);
        bool kept = true;
        for (int i = 0; i < n && kept; i++) {
            long long &runner = *std::min_element(free_at.begin(), free_at.end());
            const long long start = std::max(queued[i], runner);
            kept = start - queued[i] <= max_wait;
            runner = start + duration[i] + cleanup;
        }
        if (kept)
            high = middle;
        else
            low = middle + 1;
    }
    std::cout << low << '\n';
}
