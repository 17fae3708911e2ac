#include <stdio.h>
#include <stdlib.h>

struct log {
    int lines;
    int *times; /* in ascending order */
};

/* The largest number of traces: at most x from the gateway to the cart service, at most y from there to the database. */
static int most_traces(struct log gateway, struct log cart, struct log database, int x, int y)
{
    /* Your solution goes here. */
    return 0;
}

int main(void)
{
    struct log logs[3];
    int x, y;
    for (int i = 0; i < 3; i++)
        if (scanf("%d", &logs[i].lines) != 1)
            return 1;
    if (scanf("%d %d", &x, &y) != 2)
        return 1;
    for (int i = 0; i < 3; i++) {
        logs[i].times = malloc(logs[i].lines * sizeof *logs[i].times);
        for (int j = 0; j < logs[i].lines; j++)
            if (scanf("%d", &logs[i].times[j]) != 1)
                return 1;
    }

    printf("%d\n", most_traces(logs[0], logs[1], logs[2], x, y));
    for (int i = 0; i < 3; i++)
        free(logs[i].times);
    return 0;
}
