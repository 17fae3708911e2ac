#include <stdio.h>
#include <stdlib.h>

struct job {
    long long queued, duration;
};

/* The smallest number of runners with which none of the n jobs waits longer than max_wait. */
static int fewest_runners(const struct job *jobs, int n, long long max_wait, long long cleanup)
{
    /* Your solution goes here. */
    return 0;
}

int main(void)
{
    int n;
    long long max_wait, cleanup;
    if (scanf("%d %lld %lld", &n, &max_wait, &cleanup) != 3)
        return 1;
    struct job *jobs = malloc(n * sizeof *jobs);
    for (int i = 0; i < n; i++)
        if (scanf("%lld %lld", &jobs[i].queued, &jobs[i].duration) != 2)
            return 1;

    printf("%d\n", fewest_runners(jobs, n, max_wait, cleanup));
    free(jobs);
    return 0;
}
