#include <stdio.h>

/* How many lines can be explained, and in ret_written the fewest that were written by then. */
static int merged_log(const char *first, const char *second, const char *merged, int *ret_written)
{
    /* Your solution goes here. */
    *ret_written = 0;
    return 0;
}

int main(void)
{
    char first[801], second[801], merged[801];
    if (scanf("%800s %800s %800s", first, second, merged) != 3)
        return 1;

    int written;
    int explained = merged_log(first, second, merged, &written);
    printf("%d %d\n", explained, written);
    return 0;
}
