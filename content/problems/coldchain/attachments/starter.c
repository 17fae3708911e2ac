#include <stdio.h>
#include <stdlib.h>

enum { NO_REPORT = 10000 }; /* in place of a temperature */

/* Writes the minutes at which a batch is spoiled into spoiled, which has room for n, and returns how many they are. */
static int spoiled_minutes(const int *reports, int n, int length, int harmless, int limit, int *spoiled)
{
    /* Your solution goes here. */
    return 0;
}

int main(void)
{
    int n, length, harmless, limit;
    if (scanf("%d %d %d %d", &n, &length, &harmless, &limit) != 4)
        return 1;
    int *reports = malloc(n * sizeof *reports);
    int *spoiled = malloc(n * sizeof *spoiled);
    for (int i = 0; i < n; i++) {
        char word[8];
        if (scanf("%7s", word) != 1)
            return 1;
        reports[i] = word[0] == '-' && word[1] == '\0' ? NO_REPORT : atoi(word);
    }

    int count = spoiled_minutes(reports, n, length, harmless, limit, spoiled);
    printf("%d\n", count);
    for (int i = 0; i < count; i++)
        printf("%d\n", spoiled[i]);
    free(spoiled);
    free(reports);
    return 0;
}
