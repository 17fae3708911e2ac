// For each pair of prefixes, the least effort with a hunk open and with none. O(n m) time, O(m) memory.
#include <algorithm>
#include <iostream>
#include <utility>
#include <vector>

static const int NEVER = 1'000'000;

int main()
{
    int n, m, hunk;
    std::cin >> n >> m >> hunk;
    std::vector<int> before(n), after(m);
    for (int &line : before)
        std::cin >> line;
    for (int &line : after)
        std::cin >> line;

    std::vector<int> closed(m + 1, NEVER), open(m + 1); // with a hunk open, h is paid already
    closed[0] = 0;
    for (int j = 0; j <= m; j++)
        open[j] = hunk + j;
    for (const int line : before) {
        std::vector<int> closed_next(m + 1, NEVER), open_next(m + 1);
        open_next[0] = open[0] + 1;
        for (int j = 1; j <= m; j++) {
            open_next[j] = std::min(open[j], open_next[j - 1]) + 1;
            if (line != after[j - 1])
                continue;
            if (line == 0) {
                closed_next[j] = closed[j - 1];
                open_next[j] = std::min(open_next[j], open[j - 1]);
            } else {
                closed_next[j] = std::min(closed[j - 1], open[j - 1]);
            }
            open_next[j] = std::min(open_next[j], closed_next[j] + hunk);
        }
        closed = std::move(closed_next);
        open = std::move(open_next);
    }
    std::cout << std::min(closed[m], open[m]) << '\n';
}
