// Joins while it reads. Then one pass over the joined blocks finds the first that fits at all, and the first that fits among
// those that end behind unit a; the second one wins if there is one. O(n) time and memory.
#include <iostream>
#include <vector>

int main()
{
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);

    int n, request, smallest, from;
    std::cin >> n >> request >> smallest >> from;
    std::vector<int> blocks;
    for (int i = 0; i < n; i++) {
        int block;
        std::cin >> block;
        if (block < 0 && !blocks.empty() && blocks.back() < 0)
            blocks.back() += block;
        else
            blocks.push_back(block);
    }

    const size_t none = blocks.size();
    size_t found = none;
    int end = 0; // the unit behind the block
    bool behind = false; // the block that was found ends behind unit a
    for (size_t i = 0; i < blocks.size() && !behind; i++) {
        const int units = blocks[i] < 0 ? -blocks[i] : blocks[i];
        end += units;
        if (blocks[i] > 0 || units < request)
            continue;
        behind = end > from;
        if (behind || found == none)
            found = i;
    }

    if (found != none) {
        const int rest = -blocks[found] - request;
        if (rest >= smallest) {
            blocks[found] = request;
            blocks.insert(blocks.begin() + found + 1, -rest);
        } else {
            blocks[found] = -blocks[found];
        }
    }
    for (size_t i = 0; i < blocks.size(); i++)
        std::cout << (i > 0 ? " " : "") << blocks[i];
    std::cout << '\n';
}
