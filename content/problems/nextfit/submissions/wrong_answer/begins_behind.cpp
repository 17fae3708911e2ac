// Mistake: begins with the first block that begins at unit a or behind it. A block that contains unit a and begins before it,
// as one does that was joined, comes last in place of first.
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
    int found = -1, begin = 0;
    for (size_t i = 0; i < blocks.size(); i++) {
        if (-blocks[i] >= request && (found == -1 || begin >= from)) {
            found = static_cast<int>(i);
            if (begin >= from)
                break;
        }
        begin += blocks[i] < 0 ? -blocks[i] : blocks[i];
    }
    for (size_t i = 0; i < blocks.size(); i++) {
        const int rest = -blocks[i] - request;
        if (static_cast<int>(i) != found)
            std::cout << blocks[i] << ' ';
        else if (rest >= smallest)
            std::cout << request << ' ' << -rest << ' ';
        else
            std::cout << -blocks[i] << ' ';
    }
    std::cout << '\n';
}
