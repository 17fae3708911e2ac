#include <stdio.h>
#include <stdlib.h>

struct entry {
    int person, start, end;
};

/* Writes the shifts into shifts, which has room for 2 n, and returns how many they are. */
static int find_shifts(const struct entry *entries, int n, struct entry *shifts)
{
    /* Your solution goes here. */
    return 0;
}

int main(void)
{
    int n;
    if (scanf("%d", &n) != 1)
        return 1;
    struct entry *entries = malloc(n * sizeof *entries);
    struct entry *shifts = malloc(2 * n * sizeof *shifts);
    for (int i = 0; i < n; i++)
        if (scanf("%d %d %d", &entries[i].person, &entries[i].start, &entries[i].end) != 3)
            return 1;

    int count = find_shifts(entries, n, shifts);
    printf("%d\n", count);
    for (int i = 0; i < count; i++)
        printf("%d %d %d\n", shifts[i].person, shifts[i].start, shifts[i].end);
    free(shifts);
    free(entries);
    return 0;
}
