// Too slow: each redirect walks to its end for itself, and after n steps it must be going round. O(n²) time.
#include <cstdlib>
#include <iostream>
#include <vector>

int main()
{
    int n;
    std::cin >> n;
    std::vector<int> pages(n + 1);
    for (int page = 1; page <= n; page++)
        std::cin >> pages[page];
    for (int first = 1; first <= n; first++) {
        int page = std::abs(pages[first]), steps = 0;
        while (pages[page] > 0 && steps <= n) {
            page = pages[page];
            steps++;
        }
        if (pages[page] > 0)
            page = 0;
        std::cout << (pages[first] < 0 ? -page : pages[first] > 0 ? page : 0) << ' ';
    }
    std::cout << '\n';
}
