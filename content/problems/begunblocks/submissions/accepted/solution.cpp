// The jobs in the order in which they begin. Two minutes are remembered: up to which is paid, and up to which some job runs.
// O(n log n) time.
#include <algorithm>
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
    std::sort(jobs.begin(), jobs.end());

    int blocks = 0, busy = 0;
    int paid = 0, ran = 0; // up to these minutes
    for (const auto &[start, end] : jobs) {
        if (end > ran) {
            busy += end - std::max(start, ran);
            ran = end;
        }
        if (end > paid) {
            const int from = std::max(start, paid);
            const int more = (end - from + block - 1) / block;
            blocks += more;
            paid = from + more * block;
        }
    }
    std::cout << blocks << ' ' << blocks * block - busy << '\n';
}
