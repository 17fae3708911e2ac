#include <stdint.h>
#include <stdio.h>

struct report {
    int a;
    uint32_t b; /* bit i: packet a - 1 - i */
};

/* Puts the packets that are sent again into `again`, in ascending order, and says how many they are. */
static int sent_again(const struct report *reports, int n, int *again)
{
    /* Your solution goes here. */
    return 0;
}

int main(void)
{
    static struct report reports[20000];
    static int again[200000];
    int n;
    if (scanf("%d", &n) != 1)
        return 1;
    for (int i = 0; i < n; i++) {
        if (scanf("%d %u", &reports[i].a, &reports[i].b) != 2)
            return 1;
    }

    int count = sent_again(reports, n, again);
    printf("%d\n", count);
    for (int i = 0; i < count; i++)
        printf("%d ", again[i]);
    printf("\n");
    return 0;
}
