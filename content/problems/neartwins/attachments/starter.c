#include <stdio.h>
#include <stdlib.h>

enum { MAX_FIELDS = 4 };

struct record {
    char fields[MAX_FIELDS][9];
};

/* Writes for each field the number of pairs that agree in all but this field to pairs; a missing value is "-". */
static void near_twins(const struct record *records, int n, int fields, long long *pairs)
{
    /* Your solution goes here. */
    for (int i = 0; i < fields; i++)
        pairs[i] = 0;
}

int main(void)
{
    int n, fields;
    if (scanf("%d %d", &n, &fields) != 2 || fields > MAX_FIELDS)
        return 1;
    struct record *records = malloc(n * sizeof *records);
    for (int i = 0; i < n; i++)
        for (int j = 0; j < fields; j++)
            if (scanf("%8s", records[i].fields[j]) != 1)
                return 1;

    long long pairs[MAX_FIELDS];
    near_twins(records, n, fields, pairs);
    for (int i = 0; i < fields; i++)
        printf("%lld\n", pairs[i]);
    free(records);
    return 0;
}
