/*
 * time: n^2
 * space: n
 * time-random: n log n
 */
#include <stdio.h>
#include <stdlib.h>

/* The first element is the pivot. */
static void sort(long long *a, int low, int high)
{
    if (low >= high)
        return;
    long long pivot = a[low];
    int last = low;
    for (int i = low + 1; i <= high; i++) {
        if (a[i] < pivot) {
            long long t = a[++last];
            a[last] = a[i];
            a[i] = t;
        }
    }
    a[low] = a[last];
    a[last] = pivot;
    sort(a, low, last - 1);
    sort(a, last + 1, high);
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
    sort(a, 0, n - 1);
    printf("%lld %lld\n", a[0], a[n - 1]);
}
