#include <stdio.h>
#include <stdlib.h>

struct timer {
    int ticks; /* after the timer before it */
    struct timer *next;
};

/* The delta list of the wake-ups. */
static struct timer *wake_ups(struct timer *radio, struct timer *meter, int behind, int slack)
{
    /* Your solution goes here. */
    return radio;
}

static struct timer *read_list(int count)
{
    struct timer *head = NULL, **end = &head;
    while (count--) {
        *end = calloc(1, sizeof **end);
        if (scanf("%d", &(*end)->ticks) != 1)
            exit(1);
        end = &(*end)->next;
    }
    return head;
}

int main(void)
{
    int n, m, behind, slack;
    if (scanf("%d %d %d %d", &n, &m, &behind, &slack) != 4)
        return 1;
    struct timer *radio = read_list(n), *meter = read_list(m);
    for (struct timer *timer = wake_ups(radio, meter, behind, slack); timer; timer = timer->next)
        printf("%d ", timer->ticks);
    printf("\n");
    return 0;
}
