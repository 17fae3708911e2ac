/*
 * time: n log n
 * space: n
 */
#include <stdio.h>
#include <stdlib.h>

static void sift(long long *a, int at, int n)
{
    long long x = a[at];
    for (int child; (child = 2 * at + 1) < n; at = child) {
        if (child + 1 < n && a[child + 1] > a[child])
            child++;
        if (a[child] <= x)
            break;
        a[at] = a[child];
    }
    a[at] = x;
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
    for (int i = n / 2; i-- > 0;)
        sift(a, i, n);
    for (int last = n - 1; last > 0; last--) {
        long long top = a[0];
        a[0] = a[last];
        a[last] = top;
        sift(a, 0, last);
    }
    printf("%lld %lld\n", a[0], a[n - 1]);
}
