#include <iostream>
#include <vector>

struct Job {
    long long second, cost;
};

struct Window {
    long long length, begin;
};

// The longest window that costs at most the budget, with the smallest second at which it can begin.
static Window longest_window(const std::vector<Job> &jobs, long long day, long long budget)
{
    // Your solution goes here.
    return {0, 0};
}

int main()
{
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);

    int n;
    long long day, budget;
    std::cin >> n >> day >> budget;
    std::vector<Job> jobs(n);
    for (Job &job : jobs)
        std::cin >> job.second >> job.cost;

    const Window best = longest_window(jobs, day, budget);
    std::cout << best.length << ' ' << best.begin << '\n';
}
