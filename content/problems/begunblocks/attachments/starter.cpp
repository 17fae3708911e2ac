#include <iostream>
#include <utility>
#include <vector>

// The number of blocks to pay for, and the number of their minutes that are idle. A job runs from .first up to .second.
static std::pair<int, int> rented(std::vector<std::pair<int, int>> jobs, int block)
{
    // Your solution goes here.
    return {0, 0};
}

int main()
{
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);

    int n, block;
    std::cin >> n >> block;
    std::vector<std::pair<int, int>> jobs(n);
    for (auto &[start, end] : jobs)
        std::cin >> start >> end;

    const auto [blocks, idle] = rented(jobs, block);
    std::cout << blocks << ' ' << idle << '\n';
}
