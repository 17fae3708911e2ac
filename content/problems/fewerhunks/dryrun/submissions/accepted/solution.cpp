// For each pair of prefixes, the least effort with a hunk open and with none. O(n m) time, O(m) memory.
#include <algorithm>
#include <vector>

int least_effort(const std::vector<int> &before, const std::vector<int> &after, int hunk)
{
    const int never = 1'000'000;
    std::vector<int> closed(after.size() + 1, never), open(after.size() + 1);
    closed[0] = 0;
    for (size_t j = 0; j < open.size(); j++)
        open[j] = hunk + static_cast<int>(j);
    for (const int line : before) {
        int closed_corner = closed[0], open_corner = open[0]; // of the row above, one to the left
        closed[0] = never;
        open[0]++;
        for (size_t j = 1; j < open.size(); j++) {
            const int closed_above = closed[j], open_above = open[j];
            closed[j] = never;
            open[j] = std::min(open_above, open[j - 1]) + 1;
            if (line == after[j - 1]) {
                closed[j] = line == 0 ? closed_corner : std::min(closed_corner, open_corner);
                open[j] = std::min(open[j], line == 0 ? open_corner : closed[j] + hunk);
            }
            closed_corner = closed_above;
            open_corner = open_above;
        }
    }
    return std::min(closed.back(), open.back());
}
