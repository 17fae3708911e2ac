#include <stdio.h>
#include <stdlib.h>

struct night {
    long long size, changed;
};

/* The fewest gigabytes that are written in n nights. */
static long long least_written(const struct night *nights, int n, int files, long long limit)
{
    /* Your solution goes here. */
    return 0;
}

int main(void)
{
    int n, files;
    long long limit;
    if (scanf("%d %d %lld", &n, &files, &limit) != 3)
        return 1;
    struct night *nights = malloc(n * sizeof *nights);
    for (int i = 0; i < n; i++)
        if (scanf("%lld %lld", &nights[i].size, &nights[i].changed) != 2)
            return 1;

    printf("%lld\n", least_written(nights, n, files, limit));
    free(nights);
    return 0;
}
