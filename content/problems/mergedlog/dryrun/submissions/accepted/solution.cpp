// For each number of lines of the first service, the fewest lines of the second. O(|merged| · |first|) time, O(|first| + |second|) memory.
#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

static const int NEVER = 1'000'000;

// For each place and each letter, how many lines are written when the next one with it is; NEVER if there is none.
static std::vector<std::array<int, 26>> next_lines(const std::string &log)
{
    std::vector<std::array<int, 26>> next(log.size() + 1);
    next[log.size()].fill(NEVER);
    for (size_t i = log.size(); i > 0; i--) {
        next[i - 1] = next[i];
        next[i - 1][log[i - 1] - 'a'] = static_cast<int>(i);
    }
    return next;
}

std::pair<int, int> merged_log(const std::string &first, const std::string &second, const std::string &merged)
{
    const auto next_first = next_lines(first), next_second = next_lines(second);
    std::vector<int> fewest(first.size() + 1, NEVER);
    fewest[0] = 0;
    int explained = 0, written = 0;
    for (const char message : merged) {
        std::vector<int> then(fewest.size(), NEVER);
        int least = NEVER;
        for (int i = 0; i < static_cast<int>(fewest.size()); i++) {
            if (fewest[i] == NEVER)
                continue;
            const int by_second = next_second[fewest[i]][message - 'a'], by_first = next_first[i][message - 'a'];
            then[i] = std::min(then[i], by_second);
            if (by_first != NEVER)
                then[by_first] = std::min(then[by_first], fewest[i]);
            least = std::min({least, i + by_second, by_first + fewest[i]});
        }
        if (least == NEVER)
            break;
        explained++;
        written = least;
        fewest = then;
    }
    return {explained, written};
}
