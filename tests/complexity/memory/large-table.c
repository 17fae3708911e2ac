/*
 * Eight megabytes, whatever n is.
 * time: n
 * space: 1
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { SLOTS = 1 << 20 };

int main(void)
{
    int n, x;
    long *table = malloc(SLOTS * sizeof *table), best = 0;
    if (!table || scanf("%d", &n) != 1)
        return 1;
    memset(table, 0xff, SLOTS * sizeof *table);
    for (int i = 0; i < n; i++) {
        if (scanf("%d", &x) != 1)
            return 1;
        long v = ++table[(unsigned)x * 2654435761u >> 12];
        best = v > best ? v : best;
    }
    printf("%ld\n", best);
    free(table);
}
