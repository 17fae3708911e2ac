#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MAX_COLUMNS = 8, EMPTY = INT_MAX };

struct row {
    int number;
    int cells[MAX_COLUMNS]; /* EMPTY for an empty one */
};

/* Brings the rows into the order after all clicks; columns are numbered from 1. */
static void sort_rows(struct row *rows, int n, int columns, const int *clicks, int q)
{
    /* Your solution goes here. */
}

int main(void)
{
    int n, m, q;
    if (scanf("%d %d %d", &n, &m, &q) != 3 || m > MAX_COLUMNS)
        return 1;
    struct row *rows = malloc(n * sizeof *rows);
    int *clicks = malloc(q * sizeof *clicks);
    for (int i = 0; i < n; i++) {
        rows[i].number = i + 1;
        for (int j = 0; j < m; j++) {
            char cell[12];
            if (scanf("%11s", cell) != 1)
                return 1;
            rows[i].cells[j] = strcmp(cell, "-") == 0 ? EMPTY : atoi(cell);
        }
    }
    for (int i = 0; i < q; i++)
        if (scanf("%d", &clicks[i]) != 1)
            return 1;

    sort_rows(rows, n, m, clicks, q);
    for (int i = 0; i < n; i++)
        printf("%d\n", rows[i].number);
    free(rows);
    free(clicks);
    return 0;
}
