// Mistake: takes the number in `drop i` for that of the event. It is right until the first measurement is withdrawn.
#include <iostream>
#include <iterator>
#include <map>
#include <set>
#include <string>

int main()
{
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    int n, p;
    std::cin >> n >> p;
    std::multiset<int> low, high;
    std::map<int, int> added;
    for (int i = 1; i <= n; i++) {
        std::string event;
        int value;
        std::cin >> event >> value;
        if (event == "add") {
            added[i] = value;
            if (!low.empty() && value < *low.rbegin())
                low.insert(value);
            else
                high.insert(value);
        } else if (added.count(value)) {
            const int time = added[value];
            if (low.count(time))
                low.erase(low.find(time));
            else if (high.count(time))
                high.erase(high.find(time));
        }
        const size_t rank = ((low.size() + high.size()) * p + 99) / 100;
        while (low.size() < rank) {
            low.insert(*high.begin());
            high.erase(high.begin());
        }
        while (low.size() > rank) {
            high.insert(*low.rbegin());
            low.erase(std::prev(low.end()));
        }
        if (low.empty())
            std::cout << "none\n";
        else
            std::cout << *low.rbegin() << '\n';
    }
}
