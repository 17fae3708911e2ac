/*
 * time: log n
 * space: 1
 */
#include <stdio.h>
#include <stdlib.h>

int main(void)
{
    int n;
    if (scanf("%d", &n) != 1)
        return 1;
    int bits = 0, ones = 0;
    for (; n; n /= 2) {
        bits++;
        ones += n & 1;
    }
    printf("%d %d\n", bits, ones);
}
