#include <stdio.h>
#include <stdlib.h>

struct answer {
    int count, slot;
};

/* Prepares the ring for questions; it may be changed. */
static void prepare(long long *ring, int n)
{
    /* Your solution goes here. */
}

/* How many entries have a time from begin to end, and the slot of the oldest one, or -1. */
static struct answer find_entries(const long long *ring, int n, long long begin, long long end)
{
    /* Your solution goes here. */
    return (struct answer){.count = 0, .slot = -1};
}

int main(void)
{
    int n, q;
    if (scanf("%d %d", &n, &q) != 2)
        return 1;
    long long *ring = malloc(n * sizeof *ring);
    for (int i = 0; i < n; i++)
        if (scanf("%lld", &ring[i]) != 1)
            return 1;

    prepare(ring, n);
    while (q-- > 0) {
        long long begin, end;
        if (scanf("%lld %lld", &begin, &end) != 2)
            return 1;
        struct answer answer = find_entries(ring, n, begin, end);
        printf("%d %d\n", answer.count, answer.slot);
    }
    free(ring);
    return 0;
}
