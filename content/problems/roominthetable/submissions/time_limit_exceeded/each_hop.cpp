// Too slow: for each prefix and each next hop that may be in force there, the fewest routes below. O(24 n) prefixes, and up to n hops for each of them.
#include <algorithm>
#include <iostream>
#include <vector>

struct node {
    int child[2] = {-1, -1};
    int hop = 0;
};

static const int HOPS = 20000;
static std::vector<node> nodes(1);

/* By the hop in force above, the fewest routes; 0 is none. `at` is -1 where there is no longer prefix. */
static std::vector<int> fewest(int at, int hop)
{
    std::vector<int> routes(HOPS + 1, hop == 0 ? 0 : 1);
    if (at == -1) {
        routes[hop] = 0;
        return routes;
    }
    if (nodes[at].hop != 0)
        hop = nodes[at].hop;
    const std::vector<int> left = fewest(nodes[at].child[0], hop), right = fewest(nodes[at].child[1], hop);
    for (int above = 0; above <= HOPS; above++)
        routes[above] = left[above] + right[above];
    const int least = *std::min_element(routes.begin() + 1, routes.end()) + 1;
    for (int &count : routes)
        count = std::min(count, least);
    return routes;
}

int main()
{
    int n;
    std::cin >> n;
    for (int i = 0; i < n; i++) {
        unsigned a, b, c, d;
        char sign;
        int length, hop;
        std::cin >> a >> sign >> b >> sign >> c >> sign >> d >> sign >> length >> hop;
        const unsigned address = a << 24 | b << 16 | c << 8 | d;
        int at = 0;
        for (int bit = 0; bit < length; bit++) {
            const int side = address >> (31 - bit) & 1;
            if (nodes[at].child[side] == -1) {
                nodes[at].child[side] = static_cast<int>(nodes.size());
                nodes.push_back(node());
            }
            at = nodes[at].child[side];
        }
        nodes[at].hop = hop;
    }
    std::cout << fewest(0, 0)[0] << '\n';
}
