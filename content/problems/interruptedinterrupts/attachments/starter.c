#include <stdio.h>

struct interrupt {
    long long comes, priority, duration, memory;
};

/* The most memory at any moment; fills in when each of n handlers ended, or leaves -1. */
static long long handle(const struct interrupt *interrupts, int n, long long *ends)
{
    /* Your solution goes here. */
    return 0;
}

int main(void)
{
    static struct interrupt interrupts[50000];
    static long long ends[50000];
    int n;
    if (scanf("%d", &n) != 1)
        return 1;
    for (int i = 0; i < n; i++) {
        struct interrupt *one = &interrupts[i];
        if (scanf("%lld %lld %lld %lld", &one->comes, &one->priority, &one->duration, &one->memory) != 4)
            return 1;
        ends[i] = -1;
    }

    printf("%lld\n", handle(interrupts, n, ends));
    for (int i = 0; i < n; i++)
        printf("%lld ", ends[i]);
    printf("\n");
    return 0;
}
