// Dearest first, each if a plan in which earlier last nights go first still has a place for all. Of each night only the last nights of its
// servers are kept. O(n m log c).
#include <algorithm>
#include <iostream>
#include <queue>
#include <utility>
#include <vector>

struct Server {
    int first, last;
    long long penalty;
};

using Plan = std::vector<std::priority_queue<int>>;

static bool find_place(Plan &plan, size_t most, const Server &server)
{
    int night = server.first, pushed = server.last;
    for (; plan[night].size() == most; night++) {
        pushed = std::max(pushed, plan[night].top());
        if (pushed == night)
            return false;
    }
    pushed = server.last;
    for (int full = server.first; full < night; full++) {
        plan[full].push(pushed);
        pushed = plan[full].top();
        plan[full].pop();
    }
    plan[night].push(pushed);
    return true;
}

int main()
{
    int n, nights, most;
    std::cin >> n >> nights >> most;
    std::vector<Server> servers(n);
    for (Server &server : servers)
        std::cin >> server.first >> server.last >> server.penalty;
    std::sort(servers.begin(), servers.end(), [](const Server &a, const Server &b) { return a.penalty > b.penalty; });
    Plan plan(nights + 1);
    long long paid = 0;
    for (const Server &server : servers)
        if (!find_place(plan, most, server))
            paid += server.penalty;
    std::cout << paid << '\n';
}
