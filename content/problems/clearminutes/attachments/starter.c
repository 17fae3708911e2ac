#include <inttypes.h>
#include <stdint.h>
#include <stdio.h>

struct sensor {
    uint64_t plan; /* bit m: sends in minute m of its own clock */
    int offset;
};

/* The number of clear minutes, and in ret_unheard that of the sensors that are never heard. */
static int clear_minutes(const struct sensor *sensors, int n, int *ret_unheard)
{
    /* Your solution goes here. */
    *ret_unheard = 0;
    return 0;
}

int main(void)
{
    static struct sensor sensors[50000];
    int n, unheard;
    if (scanf("%d", &n) != 1)
        return 1;
    for (int i = 0; i < n; i++) {
        if (scanf("%" SCNu64 " %d", &sensors[i].plan, &sensors[i].offset) != 2)
            return 1;
    }

    int clear = clear_minutes(sensors, n, &unheard);
    printf("%d %d\n", clear, unheard);
    return 0;
}
