// Too slow: at the end of each block, all jobs are asked which is still running, or which begins next: O(n · blocks).
#include <algorithm>
#include <climits>
#include <iostream>
#include <utility>
#include <vector>

int main()
{
    int n, block;
    std::cin >> n >> block;
    std::vector<std::pair<int, int>> jobs(n);
    for (auto &[start, end] : jobs)
        std::cin >> start >> end;
    int blocks = 0;
    for (int now = 0;;) {
        int next = INT_MAX;
        for (const auto &[start, end] : jobs) {
            if (end > now)
                next = std::min(next, std::max(start, now));
        }
        if (next == INT_MAX)
            break;
        blocks++;
        now = next + block;
    }
    std::sort(jobs.begin(), jobs.end());
    int busy = 0, ran = 0;
    for (const auto &[start, end] : jobs) {
        busy += std::max(end, ran) - std::max(start, ran);
        ran = std::max(end, ran);
    }
    std::cout << blocks << ' ' << blocks * block - busy << '\n';
}
