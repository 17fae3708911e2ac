// From behind, each message learns the next one to its recipient, and the largest priority from itself on. Then two heaps: the next
// messages of recipients that are ready, and those of recipients whose gap has not passed. O(n log n) time.
#include <algorithm>
#include <functional>
#include <iostream>
#include <queue>
#include <utility>
#include <vector>

using Pair = std::pair<int, int>;

int main()
{
    int n, r;
    std::cin >> n >> r;
    std::vector<int> gaps(r + 1), first(r + 1, 0);
    for (int i = 1; i <= r; i++)
        std::cin >> gaps[i];
    std::vector<int> recipient(n + 1), urgency(n + 1), next(n + 1), sent(n + 1);
    for (int i = 1; i <= n; i++)
        std::cin >> recipient[i] >> urgency[i];
    for (int i = n; i >= 1; i--) {
        next[i] = first[recipient[i]]; // 0 if there is none; its urgency is 0
        urgency[i] = std::max(urgency[i], urgency[next[i]]);
        first[recipient[i]] = i;
    }

    std::priority_queue<Pair> ready; // urgency, and the negative number
    std::priority_queue<Pair, std::vector<Pair>, std::greater<>> waiting; // the second from which on, and the number
    for (const int message : first) {
        if (message > 0)
            waiting.push({0, message});
    }
    for (int now = 0; !ready.empty() || !waiting.empty(); now++) {
        if (ready.empty())
            now = std::max(now, waiting.top().first);
        while (!waiting.empty() && waiting.top().first <= now) {
            const int message = waiting.top().second;
            waiting.pop();
            ready.push({urgency[message], -message});
        }
        const int message = -ready.top().second;
        ready.pop();
        sent[message] = now;
        if (next[message] > 0)
            waiting.push({now + gaps[recipient[message]], next[message]});
    }
    for (int i = 1; i <= n; i++)
        std::cout << sent[i] << ' ';
    std::cout << '\n';
}
