/*
 * time: n
 * space: n
 */
#include <stdio.h>
#include <stdlib.h>

struct node {
    struct node *next;
    int value;
};

int main(void)
{
    int n, x;
    struct node *list = NULL;
    if (scanf("%d", &n) != 1)
        return 1;
    for (int i = 0; i < n && scanf("%d", &x) == 1; i++) {
        struct node *made = malloc(sizeof *made);
        if (!made)
            return 1;
        *made = (struct node){list, x};
        list = made;
    }
    unsigned hash = 0;
    while (list) {
        struct node *next = list->next;
        hash = hash * 31 + (unsigned)list->value;
        free(list);
        list = next;
    }
    printf("%u\n", hash);
}
