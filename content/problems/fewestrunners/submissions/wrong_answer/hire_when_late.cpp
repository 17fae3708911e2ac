// Mistake: one pass that adds a runner at the moment when the next job would wait too long. The added runner was not
// there before, so the backlog that it would have worked off by then is still standing, and the pool grows too large.
#include <functional>
#include <iostream>
#include <queue>
#include <vector>

int main()
{
    int n;
    long long max_wait, cleanup;
    std::cin >> n >> max_wait >> cleanup;
    std::priority_queue<long long, std::vector<long long>, std::greater<>> free_at;
    for (int i = 0; i < n; i++) {
        long long queued, duration;
        std::cin >> queued >> duration;
        if (free_at.empty() || free_at.top() - queued > max_wait) {
            free_at.push(queued + duration + cleanup);
        } else {
            const long long start = std::max(queued, free_at.top());
            free_at.pop();
            free_at.push(start + duration + cleanup);
        }
    }
    std::cout << free_at.size() << '\n';
}
