// Too slow: keeps the pairs in a list and searches it from the front for each line. With n different pairs that is
// O(n²).
#include <algorithm>
#include <iostream>
#include <map>
#include <string>
#include <utility>
#include <vector>

struct Pair {
    std::string host, error;
    int times;
};

int main()
{
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    int n, most;
    std::cin >> n >> most;
    std::vector<Pair> pairs;
    for (int i = 0; i < n; i++) {
        std::string host, error;
        std::cin >> host >> error;
        const auto known = std::find_if(pairs.begin(), pairs.end(), [&](const Pair &pair) {
            return pair.host == host && pair.error == error;
        });
        if (known == pairs.end())
            pairs.push_back({host, error, 1});
        else
            known->times++;
    }

    std::map<std::string, std::pair<int, int>> tallies;
    for (const Pair &pair : pairs) {
        if (pair.times <= most) {
            tallies[pair.error].first++;
            tallies[pair.error].second += pair.times;
        }
    }
    std::string first;
    std::pair<int, int> best = {0, 0};
    for (const auto &[error, tally] : tallies) {
        if (tally > best) {
            first = error;
            best = tally;
        }
    }
    if (best.first == 0)
        std::cout << "none\n";
    else
        std::cout << first << ' ' << best.first << ' ' << best.second << '\n';
}
