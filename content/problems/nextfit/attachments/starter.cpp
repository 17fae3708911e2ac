#include <iostream>
#include <list>

// The blocks after the request. A used block of k units is k, a free one is -k.
static std::list<int> allocate(std::list<int> blocks, int request, int smallest, int start)
{
    // Your solution goes here.
    return blocks;
}

int main()
{
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);

    int n, request, smallest, start;
    std::cin >> n >> request >> smallest >> start;
    std::list<int> blocks(n);
    for (int &block : blocks)
        std::cin >> block;

    for (const int block : allocate(blocks, request, smallest, start))
        std::cout << block << ' ';
    std::cout << '\n';
}
