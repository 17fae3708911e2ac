// Remembers at which minutes the current batch was warm. It is spoiled when the warm minute m places before the latest one
// lies within the last w minutes: then these are m + 1 warm ones. O(n) time and memory.
#include <iostream>
#include <string>
#include <vector>

int main()
{
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);

    int n, w, m, t;
    std::cin >> n >> w >> m >> t;
    std::vector<int> warm, spoiled; // minutes: warm ones of the current batch, and those that ended one
    bool is_warm = true;
    std::string report;
    for (int minute = 1; minute <= n; minute++) {
        std::cin >> report;
        if (report != "-")
            is_warm = std::stoi(report) > t;
        if (!is_warm)
            continue;
        warm.push_back(minute);
        const int count = static_cast<int>(warm.size());
        if (count > m && minute - warm[count - 1 - m] < w) {
            spoiled.push_back(minute);
            warm.clear();
        }
    }

    std::cout << spoiled.size() << '\n';
    for (const int minute : spoiled)
        std::cout << minute << '\n';
}
