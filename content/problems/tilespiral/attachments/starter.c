#include <stdio.h>

struct map {
    long long w, h; /* columns and rows */
    long long x, y; /* the first tile */
};

struct tile {
    long long column, row;
};

static struct tile tile_of(const struct map *map, long long k)
{
    /* Your solution goes here. */
    return (struct tile){map->x, map->y};
}

int main(void)
{
    struct map map;
    int q;
    if (scanf("%lld %lld %lld %lld %d", &map.w, &map.h, &map.x, &map.y, &q) != 5)
        return 1;
    for (int i = 0; i < q; i++) {
        long long k;
        if (scanf("%lld", &k) != 1)
            return 1;
        struct tile tile = tile_of(&map, k);
        printf("%lld %lld\n", tile.column, tile.row);
    }
    return 0;
}
