#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct event {
    bool is_drop;
    int value; /* the response time, or the number of the measurement that is withdrawn */
};

enum { NONE = -1 };

/* Writes what the screen shows after each event into shown, NONE for nothing. */
static void percentiles(const struct event *events, int n, int percent, int *shown)
{
    /* Your solution goes here. */
}

int main(void)
{
    int n, percent;
    if (scanf("%d %d", &n, &percent) != 2)
        return 1;
    struct event *events = malloc(n * sizeof *events);
    for (int i = 0; i < n; i++) {
        char what[5];
        if (scanf("%4s %d", what, &events[i].value) != 2)
            return 1;
        events[i].is_drop = strcmp(what, "drop") == 0;
    }

    int *shown = calloc(n, sizeof *shown);
    percentiles(events, n, percent, shown);
    for (int i = 0; i < n; i++) {
        if (shown[i] == NONE)
            printf("none\n");
        else
            printf("%d\n", shown[i]);
    }
    free(shown);
    free(events);
    return 0;
}
