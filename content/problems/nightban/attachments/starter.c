#include <stdio.h>

#define MAX_DEPOTS 20000
#define MAX_ROADS 50000

struct road {
    int one, other; /* depots */
    int minutes; /* that it takes */
    int begin, end; /* of the ban; equal if there is none */
};

static struct road roads[MAX_ROADS];
static int earliest[MAX_DEPOTS + 1]; /* for each depot, from 1 on: the earliest minute, or -1 */

static void drive(int n, int m, int start)
{
    /* Your solution goes here. */
    (void)m;
    for (int depot = 1; depot <= n; depot++)
        earliest[depot] = -1;
    earliest[1] = start;
}

int main(void)
{
    int n, m, start;
    if (scanf("%d %d %d", &n, &m, &start) != 3)
        return 1;
    for (int i = 0; i < m; i++) {
        struct road *road = &roads[i];
        if (scanf("%d %d %d %d %d", &road->one, &road->other, &road->minutes, &road->begin, &road->end) != 5)
            return 1;
    }

    drive(n, m, start);
    for (int depot = 1; depot <= n; depot++)
        printf("%d ", earliest[depot]);
    printf("\n");
    return 0;
}
