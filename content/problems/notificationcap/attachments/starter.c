#include <stdio.h>
#include <stdlib.h>

struct notification {
    long long time, value;
};

/* The largest total value of notifications of which no three are sent within less than cap seconds. */
static long long largest_value(const struct notification *notifications, int n, long long cap)
{
    /* Your solution goes here. */
    return 0;
}

int main(void)
{
    int n;
    long long cap;
    if (scanf("%d %lld", &n, &cap) != 2)
        return 1;
    struct notification *notifications = malloc(n * sizeof *notifications);
    for (int i = 0; i < n; i++)
        if (scanf("%lld %lld", &notifications[i].time, &notifications[i].value) != 2)
            return 1;

    printf("%lld\n", largest_value(notifications, n, cap));
    free(notifications);
    return 0;
}
