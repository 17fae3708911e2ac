// Dijkstra's algorithm. In place of a length each road has a function: from the minute at which the truck is ready at one end to
// the earliest minute at which it is at the other. O(m log m) time.
#include <functional>
#include <iostream>
#include <queue>
#include <utility>
#include <vector>

static constexpr int DAY = 1440, NEVER = -1;

struct Road {
    int to, minutes, begin, end;
};

// The earliest minute at the other end for a truck that is ready at minute `now`.
static int arrival(const Road &road, int now)
{
    if (road.begin == road.end)
        return now + road.minutes;
    const int open = (road.begin - road.end + DAY) % DAY; // how long the road is open at a time
    const int since = (now - road.end + DAY) % DAY; // how long ago the last ban ended
    if (road.minutes > open)
        return NEVER;
    return since + road.minutes <= open ? now + road.minutes : now + DAY - since + road.minutes;
}

int main()
{
    int n, m, start;
    std::cin >> n >> m >> start;
    std::vector<std::vector<Road>> roads(n + 1);
    int one, other, minutes, begin, end;
    while (std::cin >> one >> other >> minutes >> begin >> end) {
        roads[one].push_back({other, minutes, begin, end});
        roads[other].push_back({one, minutes, begin, end});
    }

    std::vector<int> earliest(n + 1, NEVER);
    std::priority_queue<std::pair<int, int>, std::vector<std::pair<int, int>>, std::greater<>> queue;
    queue.push({start, 1});
    while (!queue.empty()) {
        const auto [now, depot] = queue.top();
        queue.pop();
        if (earliest[depot] != NEVER)
            continue;
        earliest[depot] = now;
        for (const Road &road : roads[depot]) {
            const int there = arrival(road, now);
            if (there != NEVER && earliest[road.to] == NEVER)
                queue.push({there, road.to});
        }
    }
    for (int depot = 1; depot <= n; depot++)
        std::cout << earliest[depot] << ' ';
    std::cout << '\n';
}
