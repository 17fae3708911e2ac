#include <stdio.h>

struct night {
    long long full, changes; /* megabytes */
};

/* The least storage for all n nights, or -1 if there is no plan. */
static long long least_storage(long long limit, const struct night *nights, int n)
{
    /* Your solution goes here. */
    return -1;
}

int main(void)
{
    static struct night nights[1500];
    int n;
    long long limit;
    if (scanf("%d %lld", &n, &limit) != 2)
        return 1;
    for (int i = 0; i < n; i++) {
        if (scanf("%lld %lld", &nights[i].full, &nights[i].changes) != 2)
            return 1;
    }

    printf("%lld\n", least_storage(limit, nights, n));
    return 0;
}
