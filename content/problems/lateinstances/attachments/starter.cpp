#include <iostream>
#include <utility>
#include <vector>

struct Rules {
    int lowest, highest; // instances
    int capacity; // requests that one instance answers in a minute
    int busy, idle; // percent
    int streak, boot; // minutes
};

// How many requests are dropped, and how many instances work after the last minute.
static std::pair<long long, int> late_instances(const Rules &rules, const std::vector<int> &requests)
{
    // Your solution goes here.
    return {0, rules.lowest};
}

int main()
{
    int n;
    Rules r;
    std::cin >> n >> r.lowest >> r.highest >> r.capacity >> r.busy >> r.idle >> r.streak >> r.boot;
    std::vector<int> requests(n);
    for (int &asked : requests)
        std::cin >> asked;

    const auto [dropped, working] = late_instances(r, requests);
    std::cout << dropped << ' ' << working << '\n';
}
