// Mistake: straightens the pages one after the other in place. A redirect that was found dead is a plain page for those behind
// it, and they are sent there instead of being removed.
#include <cstdlib>
#include <iostream>
#include <vector>

int main()
{
    int n;
    std::cin >> n;
    std::vector<int> pages(n + 1), seen(n + 1);
    for (int page = 1; page <= n; page++)
        std::cin >> pages[page];
    for (int first = 1; first <= n; first++) {
        if (pages[first] == 0)
            continue;
        int page = std::abs(pages[first]);
        while (pages[page] > 0 && seen[page] != first) {
            seen[page] = first;
            page = pages[page];
        }
        if (pages[page] > 0)
            page = 0;
        pages[first] = pages[first] > 0 ? page : -page;
    }
    for (int page = 1; page <= n; page++)
        std::cout << pages[page] << ' ';
    std::cout << '\n';
}
