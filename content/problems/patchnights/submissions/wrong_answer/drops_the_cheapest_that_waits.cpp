// Wrong: night by night, those whose window closes first; when more are waiting than the nights until then can take, the cheapest is dropped.
// Those that have been patched already are not reconsidered, and those that come later are not foreseen.
#include <algorithm>
#include <iostream>
#include <set>
#include <utility>
#include <vector>

int main()
{
    int n, nights, most;
    std::cin >> n >> nights >> most;
    std::vector<std::vector<std::pair<int, long long>>> opening(nights + 1);
    for (int i = 0; i < n; i++) {
        int first, last;
        long long penalty;
        std::cin >> first >> last >> penalty;
        opening[first].push_back({last, penalty});
    }
    std::multiset<std::pair<int, long long>> waiting;
    long long paid = 0;
    for (int night = 1; night <= nights; night++) {
        waiting.insert(opening[night].begin(), opening[night].end());
        long long count = 0;
        auto cheapest = waiting.end();
        std::vector<std::multiset<std::pair<int, long long>>::iterator> seen;
        for (auto it = waiting.begin(); it != waiting.end();) {
            seen.push_back(it);
            const int last = it->first;
            ++it;
            if (++count > static_cast<long long>(last - night + 1) * most) {
                cheapest = *std::min_element(seen.begin(), seen.end(), [](auto a, auto b) { return a->second < b->second; });
                seen.erase(std::find(seen.begin(), seen.end(), cheapest));
                paid += cheapest->second;
                waiting.erase(cheapest);
                count--;
            }
        }
        for (int room = most; room > 0 && !waiting.empty(); room--)
            waiting.erase(waiting.begin());
    }
    std::cout << paid << '\n';
}
