#include <stdio.h>
#include <stdlib.h>

struct request {
    long long arrival, duration;
    int tenant;
};

struct comparison {
    long long longest_in_order, longest_in_turns; /* waits */
    int earlier, later;                           /* requests that start so in turns */
};

static struct comparison compare(const struct request *requests, int n)
{
    /* Your solution goes here. */
    return (struct comparison){.longest_in_order = 0};
}

int main(void)
{
    int n;
    if (scanf("%d", &n) != 1)
        return 1;
    struct request *requests = malloc(n * sizeof *requests);
    for (int i = 0; i < n; i++)
        if (scanf("%lld %d %lld", &requests[i].arrival, &requests[i].tenant, &requests[i].duration) != 3)
            return 1;

    struct comparison result = compare(requests, n);
    printf("%lld %lld\n", result.longest_in_order, result.longest_in_turns);
    printf("%d %d\n", result.earlier, result.later);
    free(requests);
    return 0;
}
