#include <stdio.h>
#include <stdlib.h>

struct fix {
    int second, metre;
};

/* Writes the place of each photo in metres to places, -1 where it is unknown. */
static void photo_places(const struct fix *fixes, int n, int offset, int gap, int near, const int *photos, int m, int *places)
{
    /* Your solution goes here. */
    for (int i = 0; i < m; i++)
        places[i] = -1;
}

int main(void)
{
    int n, m, offset, gap, near;
    if (scanf("%d %d %d %d %d", &n, &m, &offset, &gap, &near) != 5)
        return 1;
    struct fix *fixes = malloc((n + 1) * sizeof *fixes);
    int *photos = malloc(m * sizeof *photos), *places = malloc(m * sizeof *places);
    for (int i = 0; i < n; i++)
        if (scanf("%d %d", &fixes[i].second, &fixes[i].metre) != 2)
            return 1;
    for (int i = 0; i < m; i++)
        if (scanf("%d", &photos[i]) != 1)
            return 1;

    photo_places(fixes, n, offset, gap, near, photos, m, places);
    for (int i = 0; i < m; i++)
        printf("%d\n", places[i]);
    free(fixes);
    free(photos);
    free(places);
    return 0;
}
