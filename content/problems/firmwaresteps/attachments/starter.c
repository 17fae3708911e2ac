#include <stdio.h>

/* Seconds, or -1 for what is not offered. */
struct offers {
    int delta, cumulative, image;
};

struct way {
    long long seconds;
    int installations;
};

/* The best way to version n; offers[i] are those of version i + 2. */
static struct way firmware_steps(int n, int k, const struct offers *offers)
{
    /* Your solution goes here. */
    return (struct way){-1, 0};
}

int main(void)
{
    static struct offers offers[50000];
    int n, k;
    if (scanf("%d %d", &n, &k) != 2)
        return 1;
    for (int i = 0; i < n - 1; i++) {
        if (scanf("%d %d %d", &offers[i].delta, &offers[i].cumulative, &offers[i].image) != 3)
            return 1;
    }

    struct way way = firmware_steps(n, k, offers);
    printf("%lld %d\n", way.seconds, way.installations);
    return 0;
}
