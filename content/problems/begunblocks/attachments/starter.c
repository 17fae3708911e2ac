#include <stdio.h>

#define MAX_JOBS 100000

struct job {
    int start, end; /* runs from start up to end */
};

static struct job jobs[MAX_JOBS];

/* Finds the number of blocks to pay for, and the number of their minutes that are idle. */
static void rented(int n, int block, int *blocks, int *idle)
{
    /* Your solution goes here. */
    (void)n, (void)block;
    *blocks = *idle = 0;
}

int main(void)
{
    int n, block;
    if (scanf("%d %d", &n, &block) != 2)
        return 1;
    for (int i = 0; i < n; i++) {
        if (scanf("%d %d", &jobs[i].start, &jobs[i].end) != 2)
            return 1;
    }

    int blocks, idle;
    rented(n, block, &blocks, &idle);
    printf("%d %d\n", blocks, idle);
    return 0;
}
