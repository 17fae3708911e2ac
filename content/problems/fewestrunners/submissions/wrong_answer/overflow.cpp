// Mistake: keeps the moments at which runners are free in 32 bits. A hundred thousand long jobs on one runner need
// 64.
#include <cstdint>
#include <functional>
#include <iostream>
#include <queue>
#include <vector>

int main()
{
    int n;
    long long max_wait, cleanup;
    std::cin >> n >> max_wait >> cleanup;
    std::vector<long long> queued(n), duration(n);
    for (int i = 0; i < n; i++)
        std::cin >> queued[i] >> duration[i];

    int low = 1, high = n;
    while (low < high) {
        const int middle = (low + high) / 2;
        std::priority_queue<int32_t, std::vector<int32_t>, std::greater<>> free_at(std::greater<>(),
                                                                                   std::vector<int32_t>(middle, 0));
        bool kept = true;
        for (int i = 0; i < n && kept; i++) {
            const long long start = std::max<long long>(queued[i], free_at.top());
            kept = start - queued[i] <= max_wait;
            free_at.pop();
            free_at.push(static_cast<int32_t>(start + duration[i] + cleanup));
        }
        if (kept)
            high = middle;
        else
            low = middle + 1;
    }
    std::cout << low << '\n';
}
