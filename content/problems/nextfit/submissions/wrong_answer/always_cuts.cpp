// Mistake: cuts whenever anything is left over, however small.
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
    int found = -1, end = 0;
    for (size_t i = 0; i < blocks.size(); i++) {
        end += blocks[i] < 0 ? -blocks[i] : blocks[i];
        if (-blocks[i] >= request && (found == -1 || end > from)) {
            found = static_cast<int>(i);
            if (end > from)
                break;
        }
    }
    for (size_t i = 0; i < blocks.size(); i++) {
        if (static_cast<int>(i) != found)
            std::cout << blocks[i] << ' ';
        else if (-blocks[i] > request)
            std::cout << request << ' ' << blocks[i] + request << ' ';
        else
            std::cout << request << ' ';
    }
    std::cout << '\n';
}
