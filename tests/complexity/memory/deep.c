/*
 * time: n
 * space: n
 */
#include <stdio.h>

static long backwards(int left)
{
    int x;
    if (left == 0 || scanf("%d", &x) != 1)
        return 0;
    return (backwards(left - 1) * 31 + x) % 1000003;
}

int main(void)
{
    int n;
    if (scanf("%d", &n) != 1)
        return 1;
    printf("%ld\n", backwards(n));
}
