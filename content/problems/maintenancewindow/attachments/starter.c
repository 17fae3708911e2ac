#include <stdio.h>
#include <stdlib.h>

struct job {
    long long second, cost;
};

struct window {
    long long length, begin;
};

/* The longest window that costs at most the budget, with the smallest second at which it can begin. */
static struct window longest_window(const struct job *jobs, int n, long long day, long long budget)
{
    /* Your solution goes here. */
    return (struct window){.length = 0, .begin = 0};
}

int main(void)
{
    int n;
    long long day, budget;
    if (scanf("%d %lld %lld", &n, &day, &budget) != 3)
        return 1;
    struct job *jobs = malloc(n * sizeof *jobs);
    for (int i = 0; i < n; i++)
        if (scanf("%lld %lld", &jobs[i].second, &jobs[i].cost) != 2)
            return 1;

    struct window best = longest_window(jobs, n, day, budget);
    printf("%lld %lld\n", best.length, best.begin);
    free(jobs);
    return 0;
}
