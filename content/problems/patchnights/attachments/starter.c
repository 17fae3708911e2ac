#include <stdio.h>
#include <stdlib.h>

struct server {
    int first, last;
    long long penalty;
};

/* The smallest sum of penalties of n servers, of which at most `most` are patched in a night. */
static long long least_penalty(const struct server *servers, int n, int nights, int most)
{
    /* Your solution goes here. */
    return 0;
}

int main(void)
{
    int n, nights, most;
    if (scanf("%d %d %d", &n, &nights, &most) != 3)
        return 1;
    struct server *servers = malloc(n * sizeof *servers);
    for (int i = 0; i < n; i++)
        if (scanf("%d %d %lld", &servers[i].first, &servers[i].last, &servers[i].penalty) != 3)
            return 1;

    printf("%lld\n", least_penalty(servers, n, nights, most));
    free(servers);
    return 0;
}
