/*
 * time: n log n
 * space: n
 */
#include <stdio.h>
#include <stdlib.h>

static void sort(long long *a, long long *spare, int n)
{
    if (n < 2)
        return;
    int half = n / 2;
    sort(a, spare, half);
    sort(a + half, spare, n - half);
    for (int i = 0; i < n; i++)
        spare[i] = a[i];
    for (int i = 0, l = 0, r = half; i < n; i++) {
        if (r >= n || (l < half && spare[l] <= spare[r]))
            a[i] = spare[l++];
        else
            a[i] = spare[r++];
    }
}

int main(void)
{
    int n;
    if (scanf("%d", &n) != 1)
        return 1;
    long long *a = malloc((size_t)n * sizeof *a);
    for (int i = 0; i < n; i++)
        if (scanf("%lld", &a[i]) != 1)
            return 1;
    sort(a, malloc((size_t)n * sizeof *a), n);
    printf("%lld %lld\n", a[0], a[n - 1]);
}
