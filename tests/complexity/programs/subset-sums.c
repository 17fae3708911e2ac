/*
 * time: 2^n
 * space: n
 */
#include <stdio.h>
#include <stdlib.h>

static long long *a;
static int n_items;

static int ways(int at, long long left)
{
    if (at == n_items)
        return left == 0;
    return ways(at + 1, left) + ways(at + 1, left - a[at]);
}

int main(void)
{
    if (scanf("%d", &n_items) != 1)
        return 1;
    a = malloc((size_t)n_items * sizeof *a);
    for (int i = 0; i < n_items; i++)
        if (scanf("%lld", &a[i]) != 1)
            return 1;
    printf("%d\n", ways(0, 12345));
}
