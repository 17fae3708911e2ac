// Goes through the views in order. One that the last call does not serve gets a new call, as late as possible: at its own second,
// or, within outages, just before they begin. O(n + m) time.
#include <algorithm>
#include <iostream>
#include <utility>
#include <vector>

int main()
{
    int n, m, age;
    std::cin >> n >> m >> age;
    std::vector<int> views(n);
    for (int &view : views)
        std::cin >> view;
    std::vector<std::pair<int, int>> outages(m);
    for (auto &[start, end] : outages)
        std::cin >> start >> end;

    int calls = 0, lost = 0;
    int last_call = -1;
    int down = 0, up = 0; // the outages so far that follow each other at once, the last of them: from down up to up
    auto next = outages.begin();
    for (const int view : views) {
        for (; next != outages.end() && next->first <= view; ++next) {
            if (next->first > up)
                down = next->first;
            up = next->second;
        }
        const int earliest = std::max(view - age, 0);
        if (last_call >= earliest)
            continue;
        const int latest = view < up ? down - 1 : view;
        if (latest >= earliest) {
            calls++;
            last_call = latest;
        } else {
            lost++;
        }
    }
    std::cout << calls << ' ' << lost << '\n';
}
