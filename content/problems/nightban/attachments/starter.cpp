#include <iostream>
#include <vector>

struct Road {
    int one, other; // depots
    int minutes; // that it takes
    int begin, end; // of the ban; equal if there is none
};

// For each depot, from index 1 on: the earliest minute, or -1.
static std::vector<int> drive(int n, const std::vector<Road> &roads, int start)
{
    // Your solution goes here.
    return std::vector<int>(n + 1, -1);
}

int main()
{
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);

    int n, m, start;
    std::cin >> n >> m >> start;
    std::vector<Road> roads(m);
    for (Road &road : roads)
        std::cin >> road.one >> road.other >> road.minutes >> road.begin >> road.end;

    const std::vector<int> earliest = drive(n, roads, start);
    for (int depot = 1; depot <= n; depot++)
        std::cout << earliest[depot] << ' ';
    std::cout << '\n';
}
