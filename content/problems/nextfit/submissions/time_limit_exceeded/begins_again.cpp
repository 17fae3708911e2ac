// Too slow: when it has joined two blocks, it begins again at the front of the list, in case there is more to join: O(n²).
#include <cstdlib>
#include <iostream>
#include <iterator>
#include <list>

int main()
{
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    int n, request, smallest, from;
    std::cin >> n >> request >> smallest >> from;
    std::list<int> blocks(n);
    for (int &block : blocks)
        std::cin >> block;
    for (auto block = blocks.begin(); std::next(block) != blocks.end();) {
        const auto next = std::next(block);
        if (*block < 0 && *next < 0) {
            *block += *next;
            blocks.erase(next);
            block = blocks.begin();
        } else {
            block = next;
        }
    }
    auto found = blocks.end();
    int end = 0;
    for (auto block = blocks.begin(); block != blocks.end(); ++block) {
        end += std::abs(*block);
        if (-*block >= request && (found == blocks.end() || end > from)) {
            found = block;
            if (end > from)
                break;
        }
    }
    if (found != blocks.end()) {
        const int rest = -*found - request;
        if (rest >= smallest)
            blocks.insert(std::next(found), -rest);
        *found = rest >= smallest ? request : -*found;
    }
    for (const int block : blocks)
        std::cout << block << ' ';
    std::cout << '\n';
}
