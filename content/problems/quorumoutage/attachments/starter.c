#include <stdio.h>
#include <stdlib.h>

struct span {
    long long start, end; /* the milliseconds start, ..., end - 1 */
};

struct report {
    long long probe;
    struct span span;
};

/*
 * Writes the incidents, in the order of time, to ret_incidents and returns how many there are: at least quorum probes
 * fail, and recoveries of at most gap are bridged. There are never more incidents than reports.
 */
static int find_incidents(const struct report *reports, int n, int quorum, long long gap, struct span *ret_incidents)
{
    /* Your solution goes here. */
    return 0;
}

int main(void)
{
    int n, quorum;
    long long gap;
    if (scanf("%d %d %lld", &n, &quorum, &gap) != 3)
        return 1;
    struct report *reports = malloc(n * sizeof *reports);
    for (int i = 0; i < n; i++)
        if (scanf("%lld %lld %lld", &reports[i].probe, &reports[i].span.start, &reports[i].span.end) != 3)
            return 1;

    struct span *incidents = malloc(n * sizeof *incidents);
    int count = find_incidents(reports, n, quorum, gap, incidents);
    printf("%d\n", count);
    for (int i = 0; i < count; i++)
        printf("%lld %lld\n", incidents[i].start, incidents[i].end);
    free(incidents);
    free(reports);
    return 0;
}
