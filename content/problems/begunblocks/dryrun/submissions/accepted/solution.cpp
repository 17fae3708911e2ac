// The jobs in the order in which they begin, and two minutes: up to which is paid, and up to which some job runs. O(n log n) time.
#include <algorithm>
#include <utility>
#include <vector>

std::pair<int, int> rented(std::vector<std::pair<int, int>> &jobs, int block)
{
    std::sort(jobs.begin(), jobs.end());
    int blocks = 0, busy = 0, paid = 0, ran = 0;
    for (const auto &[start, end] : jobs) {
        busy += std::max(end, ran) - std::max(start, ran);
        ran = std::max(end, ran);
        if (end <= paid)
            continue;
        const int from = std::max(start, paid);
        const int more = (end - from + block - 1) / block;
        blocks += more;
        paid = from + more * block;
    }
    return {blocks, blocks * block - busy};
}
