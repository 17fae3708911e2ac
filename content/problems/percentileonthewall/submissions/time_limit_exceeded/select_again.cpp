// Too slow: looks for the percentile among all measurements after each event: O(n²).
#include <algorithm>
#include <iostream>
#include <string>
#include <vector>

int main()
{
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    int n, p;
    std::cin >> n >> p;
    std::vector<int> times(1);
    std::vector<bool> gone(1, true);
    for (int i = 0; i < n; i++) {
        std::string event;
        int value;
        std::cin >> event >> value;
        if (event == "add") {
            times.push_back(value);
            gone.push_back(false);
        } else {
            gone[value] = true;
        }
        std::vector<int> counted;
        for (size_t j = 1; j < times.size(); j++)
            if (!gone[j])
                counted.push_back(times[j]);
        if (counted.empty()) {
            std::cout << "none\n";
            continue;
        }
        const size_t rank = (counted.size() * p + 99) / 100;
        std::nth_element(counted.begin(), counted.begin() + rank - 1, counted.end());
        std::cout << counted[rank - 1] << '\n';
    }
}
