/*
 * A static array for the largest input, of which n numbers are used.
 * time: n
 * space: n
 */
#include <stdio.h>

static int a[1000001];

int main(void)
{
    int n;
    if (scanf("%d", &n) != 1)
        return 1;
    for (int i = 0; i < n; i++)
        if (scanf("%d", &a[i]) != 1)
            return 1;
    for (int i = n - 1; i >= 0; i -= n / 3 + 1)
        printf("%d ", a[i]);
    printf("\n");
}
