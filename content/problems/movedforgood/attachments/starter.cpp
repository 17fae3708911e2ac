#include <iostream>
#include <vector>

// The pages after straightening. 0 is a plain page, t a permanent redirect to page t, -t a temporary one; page 1 is at index 1.
static std::vector<int> straighten(std::vector<int> pages)
{
    // Your solution goes here.
    return pages;
}

int main()
{
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);

    int n;
    std::cin >> n;
    std::vector<int> pages(n + 1);
    for (int page = 1; page <= n; page++)
        std::cin >> pages[page];

    const std::vector<int> result = straighten(pages);
    for (int page = 1; page <= n; page++)
        std::cout << result[page] << ' ';
    std::cout << '\n';
}
