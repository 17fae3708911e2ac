// Mistake: sends nowhere what no route covers, as if that were a next hop of its own, though no such packet ever comes.
#include <algorithm>
#include <array>
#include <iostream>
#include <iterator>
#include <vector>

struct node {
    std::array<int, 2> child = {0, 0}; // 0 is none: the root is nobody's child
    int hop = 0;
};

struct need {
    int routes;
    std::vector<int> saves; // ascending
};

static std::vector<node> nodes(1);

static need fewest(int at, int hop)
{
    if (nodes[at].hop != 0)
        hop = nodes[at].hop;
    std::array<need, 2> below;
    for (int side = 0; side < 2; side++)
        below[side] = nodes[at].child[side] == 0 ? need{1, {hop}} : fewest(nodes[at].child[side], hop);

    const auto &[left, right] = below;
    need both = {left.routes + right.routes - 1, {}};
    std::set_intersection(left.saves.begin(), left.saves.end(), right.saves.begin(), right.saves.end(), std::back_inserter(both.saves));
    if (both.saves.empty()) {
        both.routes++;
        std::set_union(left.saves.begin(), left.saves.end(), right.saves.begin(), right.saves.end(), std::back_inserter(both.saves));
    }
    return both;
}

int main()
{
    int n;
    std::cin >> n;
    while (n-- > 0) {
        unsigned a, b, c, d;
        char sign;
        int length, hop;
        std::cin >> a >> sign >> b >> sign >> c >> sign >> d >> sign >> length >> hop;
        const unsigned address = a << 24 | b << 16 | c << 8 | d;
        int at = 0;
        for (int bit = 31; bit > 31 - length; bit--) {
            const int side = address >> bit & 1;
            if (nodes[at].child[side] == 0) {
                nodes[at].child[side] = static_cast<int>(nodes.size());
                nodes.emplace_back();
            }
            at = nodes[at].child[side];
        }
        nodes[at].hop = hop;
    }
    const need all = fewest(0, 0);
    std::cout << all.routes - std::binary_search(all.saves.begin(), all.saves.end(), 0) << '\n';
}
