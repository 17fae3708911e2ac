/*
 * time: n
 * space: 1
 */
#include <stdio.h>
#include <stdlib.h>

int main(void)
{
    int n;
    if (scanf("%d", &n) != 1)
        return 1;
    long long sum = 0, x;
    for (int i = 0; i < n; i++) {
        if (scanf("%lld", &x) != 1)
            return 1;
        sum += x;
    }
    printf("%lld\n", sum);
}
