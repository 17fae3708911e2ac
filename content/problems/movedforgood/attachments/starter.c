#include <stdio.h>

#define MAX_PAGES 100000

static int pages[MAX_PAGES + 1]; /* from page 1 on; 0: plain, t: permanent redirect to page t, -t: temporary one */

/* Straightens all redirects. */
static void straighten(int n)
{
    /* Your solution goes here. */
    (void)n;
}

int main(void)
{
    int n;
    if (scanf("%d", &n) != 1)
        return 1;
    for (int page = 1; page <= n; page++) {
        if (scanf("%d", &pages[page]) != 1)
            return 1;
    }

    straighten(n);
    for (int page = 1; page <= n; page++)
        printf("%d ", pages[page]);
    printf("\n");
    return 0;
}
