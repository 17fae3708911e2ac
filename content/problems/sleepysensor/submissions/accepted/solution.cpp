// A message is sent when the reading that can wait least must go, and takes those that can wait least: a heap of the last
// moments. O(n log n).
#include <iostream>
#include <queue>
#include <vector>

int main()
{
    int n, holds;
    std::cin >> n >> holds;
    std::vector<long long> made(n), last(n);
    for (int i = 0; i < n; i++) {
        std::cin >> made[i] >> last[i];
        last[i] += made[i];
    }

    std::priority_queue<long long, std::vector<long long>, std::greater<>> waiting; // last moments
    int next = 0, messages = 0;
    while (next < n || !waiting.empty()) {
        while (next < n && (waiting.empty() || made[next] <= waiting.top()))
            waiting.push(last[next++]);
        messages++;
        for (int room = holds; room > 0 && !waiting.empty(); room--)
            waiting.pop();
    }
    std::cout << messages << '\n';
}
