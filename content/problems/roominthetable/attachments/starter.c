#include <stdint.h>
#include <stdio.h>

struct route {
    uint32_t address;
    int length, hop;
};

/* The fewest routes of a table that does the same as n routes. */
static int fewest_routes(const struct route *routes, int n)
{
    /* Your solution goes here. */
    return 0;
}

int main(void)
{
    static struct route routes[10000];
    int n;
    if (scanf("%d", &n) != 1)
        return 1;
    for (int i = 0; i < n; i++) {
        unsigned a, b, c, d;
        if (scanf("%u.%u.%u.%u/%d %d", &a, &b, &c, &d, &routes[i].length, &routes[i].hop) != 6)
            return 1;
        routes[i].address = a << 24 | b << 16 | c << 8 | d;
    }

    printf("%d\n", fewest_routes(routes, n));
    return 0;
}
