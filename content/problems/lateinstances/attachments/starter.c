#include <stdio.h>

struct rules {
    int lowest, highest; /* instances */
    int capacity; /* requests that one instance answers in a minute */
    int busy, idle; /* percent */
    int streak, boot; /* minutes */
};

/* How many requests are dropped, and in ret_working how many instances work after the last minute. */
static long long late_instances(const struct rules *rules, const int *requests, int n, int *ret_working)
{
    /* Your solution goes here. */
    *ret_working = rules->lowest;
    return 0;
}

int main(void)
{
    static int requests[100000];
    struct rules r;
    int n, working;
    if (scanf("%d %d %d %d %d %d %d %d", &n, &r.lowest, &r.highest, &r.capacity, &r.busy, &r.idle, &r.streak, &r.boot) != 8)
        return 1;
    for (int i = 0; i < n; i++) {
        if (scanf("%d", &requests[i]) != 1)
            return 1;
    }

    long long dropped = late_instances(&r, requests, n, &working);
    printf("%lld %d\n", dropped, working);
    return 0;
}
