// Mistake: decides while it reads. The first m lines of a host that is stuck have been counted by the time it turns out
// to be stuck, and nothing takes them back.
#include <iostream>
#include <map>
#include <string>
#include <utility>

int main()
{
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    int n, most;
    std::cin >> n >> most;
    std::map<std::pair<std::string, std::string>, int> times;
    std::map<std::string, std::pair<int, int>> tallies;
    for (int i = 0; i < n; i++) {
        std::string host, error;
        std::cin >> host >> error;
        const int seen = ++times[{host, error}];
        if (seen > most)
            continue;
        tallies[error].first += seen == 1;
        tallies[error].second++;
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
