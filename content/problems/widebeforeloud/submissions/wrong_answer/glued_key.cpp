// Mistake: counts pairs under the key host + error without anything between them. Host "a" with error "10" and host
// "a1" with error "0" become one pair.
#include <iostream>
#include <map>
#include <set>
#include <string>
#include <utility>

int main()
{
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    int n, most;
    std::cin >> n >> most;
    std::map<std::string, int> times;
    std::set<std::pair<std::string, std::string>> pairs;
    for (int i = 0; i < n; i++) {
        std::string host, error;
        std::cin >> host >> error;
        times[host + error]++;
        pairs.emplace(error, host);
    }

    std::map<std::string, std::pair<int, int>> tallies;
    for (const auto &[error, host] : pairs) {
        const int count = times[host + error];
        if (count <= most) {
            tallies[error].first++;
            tallies[error].second += count;
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
