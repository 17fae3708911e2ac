#include <stdio.h>

struct recommendation {
    int time, count;
};

/* How often the number of running instances changes, and in ret_paid the instance-seconds. */
static int run(const struct recommendation *recommendations, int n, int running, int up, int down, int step, long long *ret_paid)
{
    /* Your solution goes here. */
    *ret_paid = 0;
    return 0;
}

int main(void)
{
    static struct recommendation recommendations[100000];
    int n, running, up, down, step;
    if (scanf("%d %d %d %d %d", &n, &running, &up, &down, &step) != 5)
        return 1;
    for (int i = 0; i < n; i++) {
        if (scanf("%d %d", &recommendations[i].time, &recommendations[i].count) != 2)
            return 1;
    }

    long long paid;
    int changes = run(recommendations, n, running, up, down, step, &paid);
    printf("%d %lld\n", changes, paid);
    return 0;
}
