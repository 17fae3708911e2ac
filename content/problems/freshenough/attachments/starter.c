#include <stdio.h>

#define MOST 100000

struct outage {
    int start, end; /* out from start on, and back at end */
};

static int views[MOST];
static struct outage outages[MOST];

/* Finds the smallest number of calls, and the number of lost views. */
static void calls_needed(int n, int m, int age, int *calls, int *lost)
{
    /* Your solution goes here. */
    (void)n, (void)m, (void)age;
    *calls = *lost = 0;
}

int main(void)
{
    int n, m, age;
    if (scanf("%d %d %d", &n, &m, &age) != 3)
        return 1;
    for (int i = 0; i < n; i++) {
        if (scanf("%d", &views[i]) != 1)
            return 1;
    }
    for (int i = 0; i < m; i++) {
        if (scanf("%d %d", &outages[i].start, &outages[i].end) != 2)
            return 1;
    }

    int calls, lost;
    calls_needed(n, m, age, &calls, &lost);
    printf("%d %d\n", calls, lost);
    return 0;
}
