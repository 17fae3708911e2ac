// Too slow: finds for each time the closest group of which it is the smallest, among all the others. O(n²).
#include <algorithm>
#include <iostream>
#include <limits>
#include <vector>

int main()
{
    int n, warmup;
    std::cin >> n >> warmup;
    std::vector<int> times(n);
    for (int &time : times)
        std::cin >> time;
    times.erase(times.begin(), times.begin() + warmup);
    while (times.size() > 2) {
        const std::size_t half = (times.size() + 1) / 2;
        int least = std::numeric_limits<int>::max();
        std::vector<int> best, group;
        for (const int smallest : times) {
            group.clear();
            for (const int time : times)
                if (time >= smallest)
                    group.push_back(time);
            if (group.size() < half)
                continue;
            std::nth_element(group.begin(), group.begin() + half - 1, group.end());
            const int width = group[half - 1] - smallest;
            if (width < least || (width == least && smallest < *std::min_element(best.begin(), best.end()))) {
                least = width;
                best.assign(group.begin(), group.begin() + half);
            }
        }
        times = best;
    }
    std::cout << *std::min_element(times.begin(), times.end()) << '\n';
}
