#include <stdio.h>

/* The least effort of a diff of n old and m new lines; 0 is a blank line. */
static int least_effort(const int *before, int n, const int *after, int m, int hunk)
{
    /* Your solution goes here. */
    return 0;
}

int main(void)
{
    static int before[500], after[500];
    int n, m, hunk;
    if (scanf("%d %d %d", &n, &m, &hunk) != 3)
        return 1;
    for (int i = 0; i < n; i++) {
        if (scanf("%d", &before[i]) != 1)
            return 1;
    }
    for (int j = 0; j < m; j++) {
        if (scanf("%d", &after[j]) != 1)
            return 1;
    }

    printf("%d\n", least_effort(before, n, after, m, hunk));
    return 0;
}
