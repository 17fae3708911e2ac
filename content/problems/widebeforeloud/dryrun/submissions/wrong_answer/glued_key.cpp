// Glues host and error together without anything between them, so that "a1" and "2" are taken for "a" and "12".
#include <optional>
#include <string>
#include <tuple>
#include <unordered_map>
#include <utility>
#include <vector>

std::optional<std::tuple<std::string, int, int>> first_error(std::vector<std::string> &hosts, std::vector<std::string> &errors, int limit)
{
    std::unordered_map<std::string, std::pair<int, std::string>> pairs;
    for (size_t i = 0; i < hosts.size(); i++) {
        auto &[times, error] = pairs[hosts[i] + errors[i]];
        times++;
        error = errors[i];
    }
    std::unordered_map<std::string, std::pair<int, int>> found;
    for (const auto &[key, pair] : pairs) {
        if (pair.first > limit)
            continue;
        auto &[reach, volume] = found[pair.second];
        reach++;
        volume += pair.first;
    }
    std::optional<std::tuple<std::string, int, int>> best;
    for (const auto &[error, counts] : found) {
        const auto &[reach, volume] = counts;
        if (!best || std::tuple(-reach, -volume, error) < std::tuple(-std::get<1>(*best), -std::get<2>(*best), std::get<0>(*best)))
            best = {error, reach, volume};
    }
    return best;
}
