#include <stdio.h>

#define MOST 50000

struct message {
    int recipient, priority;
    int sent; /* the second in which it is sent */
};

static int gaps[MOST + 1]; /* of recipients 1 to r */
static struct message messages[MOST + 1]; /* from 1 to n */

static void send_all(int n, int r)
{
    /* Your solution goes here. */
    (void)n, (void)r;
}

int main(void)
{
    int n, r;
    if (scanf("%d %d", &n, &r) != 2)
        return 1;
    for (int i = 1; i <= r; i++) {
        if (scanf("%d", &gaps[i]) != 1)
            return 1;
    }
    for (int i = 1; i <= n; i++) {
        if (scanf("%d %d", &messages[i].recipient, &messages[i].priority) != 2)
            return 1;
    }

    send_all(n, r);
    for (int i = 1; i <= n; i++)
        printf("%d ", messages[i].sent);
    printf("\n");
    return 0;
}
