// Mistake: hands job i to runner i modulo k instead of to the runner that is free first. A long job then holds up
// short ones while other runners idle.
#include <iostream>
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
        std::vector<long long> free_at(middle, 0);
        bool kept = true;
        for (int i = 0; i < n && kept; i++) {
            long long &runner = free_at[i % middle];
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
