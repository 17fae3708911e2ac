#include <stdio.h>

/* How many tiles of a map of 2^k rows and columns are fetched before the tile in this row and column. */
static long long tiles_before(int k, int hiker_row, int hiker_column, int row, int column)
{
    /* Your solution goes here. */
    return 0;
}

int main(void)
{
    int k, n, hiker_row, hiker_column;
    if (scanf("%d %d %d %d", &k, &n, &hiker_row, &hiker_column) != 4)
        return 1;
    for (int i = 0; i < n; i++) {
        int row, column;
        if (scanf("%d %d", &row, &column) != 2)
            return 1;
        printf("%lld ", tiles_before(k, hiker_row, hiker_column, row, column));
    }
    printf("\n");
    return 0;
}
