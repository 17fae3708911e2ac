#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct part {
    int number; /* of a pane: its minimum width; of a split: 0 or 1 */
    struct part *left, *right;
};

/* Prints the widths of the panes in a window of that width, each followed by a blank. */
static void print_widths(struct part *root, int width)
{
    /* Your solution goes here. */
}

int main(void)
{
    int n, width;
    if (scanf("%d %d", &n, &width) != 2)
        return 1;
    struct part *parts = calloc(n, sizeof *parts);
    int count = 0;
    for (int i = 0; i < n; i++) {
        char word[16];
        if (scanf("%15s", word) != 1)
            return 1;
        if (strcmp(word, "null") == 0)
            continue;
        parts[count].number = atoi(word);
        if (i % 2 == 1)
            parts[(i - 1) / 2].left = &parts[count];
        else if (i > 0)
            parts[(i - 1) / 2].right = &parts[count];
        count++;
    }
    print_widths(&parts[0], width);
    printf("\n");
    return 0;
}
