#include <stdio.h>
#include <stdlib.h>

/* Writes the run in which each request is merged, from 1, to runs. The faults may be changed. */
static void merging_runs(int *faults, int n, int largest, int *runs)
{
    /* Your solution goes here. */
    for (int i = 0; i < n; i++)
        runs[i] = 0;
}

int main(void)
{
    int n, largest;
    if (scanf("%d %d", &n, &largest) != 2)
        return 1;
    int *faults = malloc(n * sizeof *faults), *runs = malloc(n * sizeof *runs);
    for (int i = 0; i < n; i++)
        if (scanf("%d", &faults[i]) != 1)
            return 1;

    merging_runs(faults, n, largest, runs);
    for (int i = 0; i < n; i++)
        printf("%d\n", runs[i]);
    free(faults);
    free(runs);
    return 0;
}
