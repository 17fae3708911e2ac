#include <stdio.h>

struct tag {
    int x, y;
};

/* Puts each of the q tags where it is after all edits, and to -1 -1 if it was cut off. */
static void face_tags(int width, int height, const char *edits, struct tag *tags, int q)
{
    /* Your solution goes here. */
}

int main(void)
{
    static char edits[100001];
    static struct tag tags[50000];
    int width, height, q;
    if (scanf("%d %d %d %100000s", &width, &height, &q, edits) != 4)
        return 1;
    for (int i = 0; i < q; i++) {
        if (scanf("%d %d", &tags[i].x, &tags[i].y) != 2)
            return 1;
    }

    face_tags(width, height, edits, tags, q);
    for (int i = 0; i < q; i++)
        printf("%d %d\n", tags[i].x, tags[i].y);
    return 0;
}
