// Counts the pairs of host and error first, since a pair's count decides whether its lines are kept. O(n).
#include <optional>
#include <string>
#include <tuple>
#include <unordered_map>
#include <utility>
#include <vector>

std::optional<std::tuple<std::string, int, int>> first_error(std::vector<std::string> &hosts, std::vector<std::string> &errors, int limit)
{
    std::unordered_map<std::string, int> pairs;
    for (size_t i = 0; i < hosts.size(); i++)
        pairs[hosts[i] + " " + errors[i]]++;
    std::unordered_map<std::string, std::pair<int, int>> found;
    for (const auto &[pair, times] : pairs) {
        if (times > limit)
            continue;
        auto &[reach, volume] = found[pair.substr(pair.find(' ') + 1)];
        reach++;
        volume += times;
    }
    std::optional<std::tuple<std::string, int, int>> best;
    for (const auto &[error, counts] : found) {
        const auto &[reach, volume] = counts;
        if (!best || std::tuple(-reach, -volume, error) < std::tuple(-std::get<1>(*best), -std::get<2>(*best), std::get<0>(*best)))
            best = {error, reach, volume};
    }
    return best;
}
