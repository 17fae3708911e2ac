#include <iostream>
#include <vector>

struct Server {
    int first, last;
    long long penalty;
};

// The smallest sum of penalties; at most `most` servers are patched in a night.
static long long least_penalty(const std::vector<Server> &servers, int nights, int most)
{
    // Your solution goes here.
    return 0;
}

int main()
{
    int n, nights, most;
    std::cin >> n >> nights >> most;
    std::vector<Server> servers(n);
    for (Server &server : servers)
        std::cin >> server.first >> server.last >> server.penalty;

    std::cout << least_penalty(servers, nights, most) << '\n';
}
