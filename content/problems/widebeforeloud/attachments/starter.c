#include <stdio.h>
#include <stdlib.h>

enum { NAME_SIZE = 21 }; /* the longest name and its end */

struct report {
    char host[NAME_SIZE], error[NAME_SIZE];
};

struct finding {
    const char *error;
    int reach, volume; /* reach 0: no report is kept */
};

/* The error to look at first, with its reach and volume. The reports may be put into another order. */
static struct finding first_to_look_at(struct report *reports, int n, int most)
{
    /* Your solution goes here. */
    return (struct finding){.error = "", .reach = 0, .volume = 0};
}

int main(void)
{
    int n, most;
    if (scanf("%d %d", &n, &most) != 2)
        return 1;
    struct report *reports = malloc((n + 1) * sizeof *reports);
    for (int i = 0; i < n; i++)
        if (scanf("%20s %20s", reports[i].host, reports[i].error) != 2)
            return 1;

    struct finding found = first_to_look_at(reports, n, most);
    if (found.reach == 0)
        printf("none\n");
    else
        printf("%s %d %d\n", found.error, found.reach, found.volume);
    free(reports);
    return 0;
}
