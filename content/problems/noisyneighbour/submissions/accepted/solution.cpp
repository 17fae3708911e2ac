// Simulates the day. A queue holds the tenants that have requests waiting, so that the others cost nothing. A
// tenant's own queue needs no container: its requests wait in the order of the input, from its first one not yet
// started up to the last one that has arrived. O(n) time.
#include <algorithm>
#include <iostream>
#include <queue>
#include <vector>

static constexpr int MAX_TENANT = 200000;

struct Request {
    long long arrival, duration;
    int tenant;
};

static std::vector<long long> starts_in_order(const std::vector<Request> &requests)
{
    std::vector<long long> starts;
    starts.reserve(requests.size());
    long long free_at = 0;
    for (const Request &request : requests) {
        starts.push_back(std::max(free_at, request.arrival));
        free_at = starts.back() + request.duration;
    }
    return starts;
}

static std::vector<long long> starts_in_turns(const std::vector<Request> &requests)
{
    const int n = static_cast<int>(requests.size());
    std::vector<int> next_of(MAX_TENANT + 1, n); // the tenant's first request that is not started; n: none
    std::vector<int> following(n);               // the next request of the same tenant; n: none
    for (int i = n - 1; i >= 0; i--) {
        following[i] = next_of[requests[i].tenant];
        next_of[requests[i].tenant] = i;
    }

    constexpr int NOBODY = 0;
    std::vector<long long> starts(n);
    std::queue<int> line;
    long long now = 0;
    int arrived = 0, served = NOBODY;
    for (;;) {
        for (; arrived < n && requests[arrived].arrival <= now; arrived++) {
            const int tenant = requests[arrived].tenant;
            if (next_of[tenant] == arrived && tenant != served)
                line.push(tenant); // it had nothing waiting before
        }
        if (served != NOBODY && next_of[served] < arrived)
            line.push(served);
        served = NOBODY;

        if (!line.empty()) {
            served = line.front();
            line.pop();
            const int request = next_of[served];
            next_of[served] = following[request];
            starts[request] = now;
            now += requests[request].duration;
        } else if (arrived < n) {
            now = requests[arrived].arrival;
        } else {
            return starts;
        }
    }
}

static long long longest_wait(const std::vector<Request> &requests, const std::vector<long long> &starts)
{
    long long longest = 0;
    for (size_t i = 0; i < requests.size(); i++)
        longest = std::max(longest, starts[i] - requests[i].arrival);
    return longest;
}

int main()
{
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);

    int n;
    std::cin >> n;
    std::vector<Request> requests(n);
    for (Request &request : requests)
        std::cin >> request.arrival >> request.tenant >> request.duration;

    const std::vector<long long> in_order = starts_in_order(requests), in_turns = starts_in_turns(requests);
    int earlier = 0, later = 0;
    for (int i = 0; i < n; i++) {
        earlier += in_turns[i] < in_order[i];
        later += in_turns[i] > in_order[i];
    }
    std::cout << longest_wait(requests, in_order) << ' ' << longest_wait(requests, in_turns) << '\n'
              << earlier << ' ' << later << '\n';
}
