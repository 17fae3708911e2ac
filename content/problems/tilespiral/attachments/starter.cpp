#include <iostream>
#include <utility>

struct Map {
    long long w, h; // columns and rows
    long long x, y; // the first tile
};

// The column and the row of the k-th tile.
static std::pair<long long, long long> tile(const Map &map, long long k)
{
    // Your solution goes here.
    return {map.x, map.y};
}

int main()
{
    Map map;
    int q;
    std::cin >> map.w >> map.h >> map.x >> map.y >> q;
    for (int i = 0; i < q; i++) {
        long long k;
        std::cin >> k;
        const auto [column, row] = tile(map, k);
        std::cout << column << ' ' << row << '\n';
    }
}
