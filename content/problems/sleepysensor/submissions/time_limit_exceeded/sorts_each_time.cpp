// Too slow: the right rule, but all that wait are put in order again for each message. O(n² log n).
#include <algorithm>
#include <iostream>
#include <vector>

int main()
{
    int n, holds;
    std::cin >> n >> holds;
    std::vector<long long> made(n), last(n), waiting;
    for (int i = 0; i < n; i++) {
        std::cin >> made[i] >> last[i];
        last[i] += made[i];
    }
    int next = 0, messages = 0;
    while (next < n || !waiting.empty()) {
        long long due = waiting.empty() ? last[next] : *std::min_element(waiting.begin(), waiting.end());
        for (; next < n && made[next] <= due; next++) {
            waiting.push_back(last[next]);
            due = std::min(due, last[next]);
        }
        messages++;
        std::sort(waiting.rbegin(), waiting.rend());
        waiting.resize(std::max((int)waiting.size() - holds, 0));
    }
    std::cout << messages << '\n';
}
