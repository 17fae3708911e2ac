/*
 * time: n^2
 * space: n^2
 */
#include <stdio.h>
#include <stdlib.h>

int main(void)
{
    int n;
    if (scanf("%d", &n) != 1)
        return 1;
    int *a = malloc((size_t)n * sizeof *a);
    unsigned char *less = malloc((size_t)n * (size_t)n);
    if (!a || !less)
        return 1;
    for (int i = 0; i < n; i++)
        if (scanf("%d", &a[i]) != 1)
            return 1;
    long sum = 0;
    for (int i = 0; i < n; i++)
        for (int j = 0; j < n; j++)
            less[(size_t)i * (size_t)n + (size_t)j] = a[i] < a[j];
    for (int i = 0; i < n; i++)
        sum += less[(size_t)i * (size_t)n + (size_t)(n - 1 - i)];
    printf("%ld\n", sum);
    free(less);
    free(a);
}
