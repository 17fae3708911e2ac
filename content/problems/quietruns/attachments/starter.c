#include <stdio.h>
#include <stdlib.h>

/* The time around which the runs crowd; the first ones warm the machine up. */
static int typical_time(int *times, int n, int warmup)
{
    /* Your solution goes here. */
    return 0;
}

int main(void)
{
    int n, warmup;
    if (scanf("%d %d", &n, &warmup) != 2)
        return 1;
    int *times = malloc(n * sizeof *times);
    for (int i = 0; i < n; i++)
        if (scanf("%d", &times[i]) != 1)
            return 1;

    printf("%d\n", typical_time(times, n, warmup));
    free(times);
    return 0;
}
