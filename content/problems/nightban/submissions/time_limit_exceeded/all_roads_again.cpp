// Too slow: goes through all roads again and again until no depot gets better (Bellman-Ford). With a chain of depots whose roads
// are listed from behind that takes n rounds: O(n · m).
#include <climits>
#include <iostream>
#include <utility>
#include <vector>

static constexpr int DAY = 1440;

struct Road {
    int one, other, minutes, begin, end;
};

static int arrival(const Road &road, int now)
{
    if (road.begin == road.end)
        return now + road.minutes;
    const int open = (road.begin - road.end + DAY) % DAY;
    const int since = (now - road.end + DAY) % DAY;
    if (road.minutes > open)
        return INT_MAX;
    return since + road.minutes <= open ? now + road.minutes : now + DAY - since + road.minutes;
}

int main()
{
    int n, m, start;
    std::cin >> n >> m >> start;
    std::vector<Road> roads(m);
    for (Road &road : roads)
        std::cin >> road.one >> road.other >> road.minutes >> road.begin >> road.end;
    std::vector<int> earliest(n + 1, INT_MAX);
    earliest[1] = start;
    for (bool better = true; better;) {
        better = false;
        for (const Road &road : roads) {
            for (const auto &[from, to] : {std::pair(road.one, road.other), std::pair(road.other, road.one)}) {
                if (earliest[from] == INT_MAX)
                    continue;
                const int there = arrival(road, earliest[from]);
                if (there < earliest[to]) {
                    earliest[to] = there;
                    better = true;
                }
            }
        }
    }
    for (int depot = 1; depot <= n; depot++)
        std::cout << (earliest[depot] == INT_MAX ? -1 : earliest[depot]) << ' ';
    std::cout << '\n';
}
