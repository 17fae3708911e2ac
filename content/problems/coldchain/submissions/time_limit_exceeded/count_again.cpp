// Too slow: goes back over the last w minutes at the end of each minute: O(n w).
#include <iostream>
#include <string>
#include <vector>

int main()
{
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    int n, w, m, t;
    std::cin >> n >> w >> m >> t;
    std::vector<bool> warm(n + 1);
    std::vector<int> spoiled;
    bool is_warm = true;
    int first = 1; // minute of the current batch
    for (int minute = 1; minute <= n; minute++) {
        std::string report;
        std::cin >> report;
        if (report != "-")
            is_warm = std::stoi(report) > t;
        warm[minute] = is_warm;
        int count = 0;
        for (int back = minute; back >= first && minute - back < w && count <= m; back--)
            count += warm[back];
        if (count > m) {
            spoiled.push_back(minute);
            first = minute + 1;
        }
    }
    std::cout << spoiled.size() << '\n';
    for (const int minute : spoiled)
        std::cout << minute << '\n';
}
