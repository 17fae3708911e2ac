// Mistake: takes the sizes of the heaps for the numbers of measurements that count. Those that were withdrawn and have not come
// to the top yet are in them.
#include <functional>
#include <iostream>
#include <queue>
#include <string>
#include <utility>
#include <vector>

using Measurement = std::pair<int, int>;

int main()
{
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    int n, p;
    std::cin >> n >> p;
    std::priority_queue<Measurement> low;
    std::priority_queue<Measurement, std::vector<Measurement>, std::greater<>> high;
    std::vector<bool> gone(1);
    const auto clean = [&gone](auto &heap) {
        while (!heap.empty() && gone[heap.top().second])
            heap.pop();
    };
    for (int i = 0; i < n; i++) {
        std::string event;
        int value;
        std::cin >> event >> value;
        if (event == "add") {
            const Measurement added = {value, static_cast<int>(gone.size())};
            gone.push_back(false);
            if (!low.empty() && added < low.top())
                low.push(added);
            else
                high.push(added);
        } else {
            gone[value] = true;
        }
        clean(low);
        clean(high);
        const size_t rank = ((low.size() + high.size()) * p + 99) / 100;
        while (low.size() < rank && !high.empty()) {
            low.push(high.top());
            high.pop();
            clean(high);
        }
        while (low.size() > rank) {
            high.push(low.top());
            low.pop();
            clean(low);
        }
        if (low.empty())
            std::cout << "none\n";
        else
            std::cout << low.top().first << '\n';
    }
}
