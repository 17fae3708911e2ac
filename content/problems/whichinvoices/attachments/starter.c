#include <stdio.h>

enum { MAX_INVOICES = 24, MAX_WAYS = 1000 };

struct invoice {
    int project, full, discounted; /* discounted is 0 if there is no discount */
};

typedef char way[MAX_INVOICES + 1];

/* Writes all ways to read the payment into ways, in their order, and returns how many they are. */
static int find_ways(const struct invoice *invoices, int n, int payment, way *ways)
{
    /* Your solution goes here. */
    return 0;
}

int main(void)
{
    int n, payment;
    struct invoice invoices[MAX_INVOICES];
    if (scanf("%d %d", &n, &payment) != 2)
        return 1;
    for (int i = 0; i < n; i++)
        if (scanf("%d %d %d", &invoices[i].project, &invoices[i].full, &invoices[i].discounted) != 3)
            return 1;

    static way ways[MAX_WAYS];
    int count = find_ways(invoices, n, payment, ways);
    printf("%d\n", count);
    for (int i = 0; i < count; i++)
        printf("%s\n", ways[i]);
    return 0;
}
