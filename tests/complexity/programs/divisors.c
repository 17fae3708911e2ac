/*
 * time: sqrt n
 * space: 1
 */
#include <stdio.h>
#include <stdlib.h>

int main(void)
{
    int n;
    if (scanf("%d", &n) != 1)
        return 1;
    int divisors = 0;
    for (int i = 1; i * i <= n; i++)
        if (n % i == 0)
            divisors += i * i == n ? 1 : 2;
    printf("%d\n", divisors);
}
