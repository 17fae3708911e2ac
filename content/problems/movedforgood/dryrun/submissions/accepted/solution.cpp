// One walk from each page whose end is not known yet; the pages of a walk under way count as dead. O(n) time and memory.
#include <cstdlib>
#include <vector>

std::vector<int> straighten(std::vector<int> &pages)
{
    const int n = static_cast<int>(pages.size());
    std::vector<int> end(n + 1, -1); // -1: not known yet, 0: never ends
    for (int page = 1; page <= n; page++) {
        if (pages[page - 1] <= 0)
            end[page] = page;
    }
    for (int first = 1; first <= n; first++) {
        std::vector<int> walk;
        int page = first;
        while (end[page] == -1) {
            end[page] = 0;
            walk.push_back(page);
            page = pages[page - 1];
        }
        for (const int passed : walk)
            end[passed] = end[page];
    }
    for (int &page : pages) {
        if (page != 0)
            page = page > 0 ? end[page] : -end[-page];
    }
    return pages;
}
