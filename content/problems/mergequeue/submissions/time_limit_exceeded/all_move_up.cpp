// Too slow: takes requests out of an array at its front, so that all others move up each time. O(n (n + faults)).
#include <algorithm>
#include <iostream>
#include <utility>
#include <vector>

int main()
{
    std::size_t n, largest;
    std::cin >> n >> largest;
    std::vector<std::pair<int, int>> queue(n); // number and faults
    for (std::size_t i = 0; i < n; i++) {
        queue[i].first = i;
        std::cin >> queue[i].second;
    }
    std::vector<int> merged(n);
    std::size_t size = largest;
    for (int run = 1; !queue.empty(); run++) {
        const std::size_t tested = std::min(size, queue.size());
        const auto faulty = [](const std::pair<int, int> &request) { return request.second > 0; };
        if (std::none_of(queue.begin(), queue.begin() + tested, faulty)) {
            for (std::size_t i = 0; i < tested; i++) {
                merged[queue.front().first] = run;
                queue.erase(queue.begin());
            }
            size = std::min(2 * size, largest);
        } else if (tested > 1) {
            size = tested / 2;
        } else {
            std::pair<int, int> culprit = queue.front();
            queue.erase(queue.begin());
            culprit.second--;
            queue.push_back(culprit);
        }
    }
    for (const int run : merged)
        std::cout << run << '\n';
}
