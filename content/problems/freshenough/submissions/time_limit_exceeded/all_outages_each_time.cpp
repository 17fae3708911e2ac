// Too slow: for each view that needs a call, all outages are looked through from the last to the first: O(n · m).
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

    int calls = 0, lost = 0, last = -1;
    for (const int view : views) {
        const int earliest = std::max(view - age, 0);
        if (last >= earliest)
            continue;
        int latest = view;
        for (int i = m - 1; i >= 0; i--) {
            if (outages[i].first <= latest && latest < outages[i].second)
                latest = outages[i].first - 1;
        }
        if (latest >= earliest) {
            calls++;
            last = latest;
        } else {
            lost++;
        }
    }
    std::cout << calls << ' ' << lost << '\n';
}
