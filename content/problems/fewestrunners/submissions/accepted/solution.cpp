// With more runners every job starts no later than with fewer, so the promise, once kept, stays kept: binary search
// on the size of the pool. One size is checked by simulating the day with a min-heap of the moments at which the runners
// are free again. O(n log² n) time, O(n) memory.
#include <functional>
#include <iostream>
#include <queue>
#include <vector>

struct Job {
    long long queued, duration;
};

static bool keeps_promise(const std::vector<Job> &jobs, int runners, long long max_wait, long long cleanup)
{
    std::priority_queue<long long, std::vector<long long>, std::greater<>> free_at(
        std::greater<>(), std::vector<long long>(runners, 0));
    for (const Job &job : jobs) {
        const long long start = std::max(job.queued, free_at.top());
        if (start - job.queued > max_wait)
            return false;
        free_at.pop();
        free_at.push(start + job.duration + cleanup);
    }
    return true;
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

    int low = 1, high = n; // a runner for each job always keeps the promise
    while (low < high) {
        const int middle = low + (high - low) / 2;
        if (keeps_promise(jobs, middle, max_wait, cleanup))
            high = middle;
        else
            low = middle + 1;
    }
    std::cout << low << '\n';
}
