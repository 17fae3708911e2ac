#include <stdbool.h>
#include <stdio.h>

#define MAX_DAYS 200000

static int meals[MAX_DAYS]; /* that are eaten on each day */
static int most[MAX_DAYS]; /* that can be cooked on each day */

/* Finds the smallest sum over all nights and the room for it. False: there is no plan. */
static bool cook_ahead(int n, int keep, long long *nights, long long *room)
{
    /* Your solution goes here. */
    (void)n, (void)keep;
    *nights = *room = 0;
    return true;
}

int main(void)
{
    int n, keep;
    if (scanf("%d %d", &n, &keep) != 2)
        return 1;
    for (int i = 0; i < n; i++) {
        if (scanf("%d", &meals[i]) != 1)
            return 1;
    }
    for (int i = 0; i < n; i++) {
        if (scanf("%d", &most[i]) != 1)
            return 1;
    }

    long long nights, room;
    if (cook_ahead(n, keep, &nights, &room))
        printf("%lld %lld\n", nights, room);
    else
        printf("impossible\n");
    return 0;
}
