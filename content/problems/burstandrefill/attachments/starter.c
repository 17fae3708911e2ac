#include <stdio.h>
#include <stdlib.h>

/* Whether a batch of so many requests is served at this millisecond; if so, it takes as many tokens. */
static int ask(long long time, long long requests)
{
    char answer[8];
    printf("? %lld %lld\n", time, requests);
    fflush(stdout);
    if (scanf("%7s", answer) != 1)
        exit(0);
    return answer[0] == 'y';
}

/* How many tokens the bucket holds, and the milliseconds between two tokens. */
static void find_limit(long long *ret_c, long long *ret_d)
{
    /* Your solution goes here. */
    *ret_c = 1;
    *ret_d = 1;
}

int main(void)
{
    long long c, d;
    find_limit(&c, &d);
    printf("! %lld %lld\n", c, d);
    return 0;
}
