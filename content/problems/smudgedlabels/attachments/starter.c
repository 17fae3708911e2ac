#include <stdio.h>
#include <stdlib.h>

enum { LABEL_SIZE = 13 }; /* the longest label and its end */

struct comparison {
    int certain, likely, missing, unknown;
};

/* Pairs the labels of the list with the readings. Both may be put into another order. */
static struct comparison compare(char (*listed)[LABEL_SIZE], int n, char (*read)[LABEL_SIZE], int m)
{
    /* Your solution goes here. */
    return (struct comparison){.certain = 0, .likely = 0, .missing = 0, .unknown = 0};
}

int main(void)
{
    int n, m;
    if (scanf("%d %d", &n, &m) != 2)
        return 1;
    char(*labels)[LABEL_SIZE] = malloc((n + m + 1) * sizeof *labels);
    for (int i = 0; i < n + m; i++)
        if (scanf("%12s", labels[i]) != 1)
            return 1;

    struct comparison found = compare(labels, n, labels + n, m);
    printf("%d %d %d %d\n", found.certain, found.likely, found.missing, found.unknown);
    free(labels);
    return 0;
}
