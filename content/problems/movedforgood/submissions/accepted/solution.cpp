// One walk from each page whose end is not known yet. While a walk is under way its pages are written down as dead: a walk that
// meets one of its own pages goes round, and one that meets a dead page is dead, too. O(n) time and memory.
#include <cstdlib>
#include <iostream>
#include <vector>

static constexpr int UNKNOWN = -1, DEAD = 0;

int main()
{
    int n;
    std::cin >> n;
    std::vector<int> pages(n + 1), end(n + 1, UNKNOWN);
    for (int page = 1; page <= n; page++) {
        std::cin >> pages[page];
        if (pages[page] <= 0)
            end[page] = page;
    }

    for (int first = 1; first <= n; first++) {
        std::vector<int> walk;
        int page = first;
        while (end[page] == UNKNOWN) {
            end[page] = DEAD;
            walk.push_back(page);
            page = pages[page];
        }
        for (const int passed : walk)
            end[passed] = end[page];
    }

    for (int page = 1; page <= n; page++) {
        const int target = pages[page] == 0 ? 0 : end[std::abs(pages[page])];
        std::cout << (pages[page] < 0 ? -target : target) << ' ';
    }
    std::cout << '\n';
}
