#include <stdio.h>
#include <stdlib.h>

struct reading {
    long long made, patience;
};

/* The smallest number of messages for the n readings, each of which holds at most so many. */
static int fewest_messages(const struct reading *readings, int n, int holds)
{
    /* Your solution goes here. */
    return 0;
}

int main(void)
{
    int n, holds;
    if (scanf("%d %d", &n, &holds) != 2)
        return 1;
    struct reading *readings = malloc(n * sizeof *readings);
    for (int i = 0; i < n; i++)
        if (scanf("%lld %lld", &readings[i].made, &readings[i].patience) != 2)
            return 1;

    printf("%d\n", fewest_messages(readings, n, holds));
    free(readings);
    return 0;
}
