// Counts the pairs of host and error first, since a pair's count decides whether its lines are kept. Each pair that is
// kept then adds one host and its count of lines to its error. O(n) expected time, O(n) memory.
#include <iostream>
#include <string>
#include <unordered_map>

struct Tally {
    int reach = 0, volume = 0;
};

static bool goes_before(const std::string &error, const Tally &tally, const std::string &other, const Tally &others)
{
    if (tally.reach != others.reach)
        return tally.reach > others.reach;
    if (tally.volume != others.volume)
        return tally.volume > others.volume;
    return error < other;
}

int main()
{
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);

    int n, most;
    std::cin >> n >> most;
    std::unordered_map<std::string, std::unordered_map<std::string, int>> hosts_of; // error -> host -> reports
    std::string host, error;
    for (int i = 0; i < n; i++) {
        std::cin >> host >> error;
        hosts_of[error][host]++;
    }

    std::string first;
    Tally best;
    for (const auto &[name, hosts] : hosts_of) {
        Tally tally;
        for (const auto &[_, times] : hosts) {
            if (times <= most) {
                tally.reach++;
                tally.volume += times;
            }
        }
        if (tally.reach > 0 && goes_before(name, tally, first, best)) {
            first = name;
            best = tally;
        }
    }

    if (best.reach == 0)
        std::cout << "none\n";
    else
        std::cout << first << ' ' << best.reach << ' ' << best.volume << '\n';
}
