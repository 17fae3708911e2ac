#include <stdio.h>
#include <stdlib.h>

struct need {
    int service, count; /* the service that has it, and the number of its providers */
    int *providers;
};

/* Writes into round_of[1] to round_of[n] in which round each service goes down, or -1. */
static void find_rounds(int n, const struct need *needs, int k, const int *failing, int f, int *round_of)
{
    /* Your solution goes here. */
}

int main(void)
{
    int n, k, f;
    if (scanf("%d %d %d", &n, &k, &f) != 3)
        return 1;
    struct need *needs = malloc((k + 1) * sizeof *needs);
    for (int i = 0; i < k; i++) {
        if (scanf("%d %d", &needs[i].service, &needs[i].count) != 2)
            return 1;
        needs[i].providers = malloc(needs[i].count * sizeof *needs[i].providers);
        for (int j = 0; j < needs[i].count; j++)
            if (scanf("%d", &needs[i].providers[j]) != 1)
                return 1;
    }
    int *failing = malloc(f * sizeof *failing);
    for (int i = 0; i < f; i++)
        if (scanf("%d", &failing[i]) != 1)
            return 1;

    int *round_of = calloc(n + 1, sizeof *round_of);
    find_rounds(n, needs, k, failing, f, round_of);
    for (int service = 1; service <= n; service++)
        printf("%d ", round_of[service]);
    printf("\n");
    return 0;
}
