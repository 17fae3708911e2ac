// Too slow: tries 1, 2, 3, ... runners. When only the end of a quiet day is crowded, each try plays the whole day:
// O(n · answer · log n).
#include <functional>
#include <iostream>
#include <queue>
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

    for (int runners = 1;; runners++) {
        std::priority_queue<long long, std::vector<long long>, std::greater<>> free_at(
            std::greater<>(), std::vector<long long>(runners, 0));
        bool kept = true;
        for (int i = 0; i < n && kept; i++) {
            const long long start = std::max(queued[i], free_at.top());
            kept = start - queued[i] <= max_wait;
            free_at.pop();
            free_at.push(start + duration[i] + cleanup);
        }
        if (kept) {
            std::cout << runners << '\n';
            return 0;
        }
    }
}
