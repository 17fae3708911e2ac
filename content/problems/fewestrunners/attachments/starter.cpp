#include <iostream>
#include <vector>

struct Job {
    long long queued, duration;
};

// The smallest number of runners with which no job waits longer than max_wait.
static int fewest_runners(const std::vector<Job> &jobs, long long max_wait, long long cleanup)
{
    // Your solution goes here.
    return 0;
}

int main()
{
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);

    int n;
    long long max_wait, cleanup;
    std::cin >> n >> max_wait >> cleanup;
    std::vector<Job> jobs(n);
    for (Job &job : jobs)
        std::cin >> job.queued >> job.duration;

    std::cout << fewest_runners(jobs, max_wait, cleanup) << '\n';
}
