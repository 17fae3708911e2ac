// Mistake: does not empty the window for a fresh batch. The warm minutes that spoiled one batch spoil the next one at once.
#include <deque>
#include <iostream>
#include <string>
#include <vector>

int main()
{
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    int n, w, m, t;
    std::cin >> n >> w >> m >> t;
    std::deque<int> warm;
    std::vector<int> spoiled;
    bool is_warm = true;
    for (int minute = 1; minute <= n; minute++) {
        std::string report;
        std::cin >> report;
        if (report != "-")
            is_warm = std::stoi(report) > t;
        if (!warm.empty() && warm.front() <= minute - w)
            warm.pop_front();
        if (is_warm)
            warm.push_back(minute);
        if (static_cast<int>(warm.size()) > m)
            spoiled.push_back(minute);
    }
    std::cout << spoiled.size() << '\n';
    for (const int minute : spoiled)
        std::cout << minute << '\n';
}
