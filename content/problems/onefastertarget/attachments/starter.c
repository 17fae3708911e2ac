#include <stdio.h>
#include <stdlib.h>

struct target {
    long long now, faster; /* seconds, today and after a week of work */
};

struct dependency {
    int needed, target; /* indices into the targets, from 0 */
};

/* Returns the smallest build time and writes the index, from 0, of the target to choose for it to ret_choice. */
static long long best_choice(const struct target *targets, int n, const struct dependency *dependencies, int m,
                             int *ret_choice)
{
    /* Your solution goes here. */
    *ret_choice = 0;
    return 0;
}

int main(void)
{
    int n, m;
    if (scanf("%d %d", &n, &m) != 2)
        return 1;
    struct target *targets = malloc(n * sizeof *targets);
    for (int i = 0; i < n; i++)
        if (scanf("%lld %lld", &targets[i].now, &targets[i].faster) != 2)
            return 1;
    struct dependency *dependencies = malloc((m + 1) * sizeof *dependencies);
    for (int i = 0; i < m; i++) {
        if (scanf("%d %d", &dependencies[i].needed, &dependencies[i].target) != 2)
            return 1;
        dependencies[i].needed--;
        dependencies[i].target--;
    }

    int choice;
    long long build_time = best_choice(targets, n, dependencies, m, &choice);
    printf("%lld %d\n", build_time, choice + 1);
    free(dependencies);
    free(targets);
    return 0;
}
