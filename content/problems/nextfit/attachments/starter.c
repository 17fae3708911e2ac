#include <stdio.h>
#include <stdlib.h>

struct node {
    int block; /* k: used, -k: free, of k units */
    struct node *next;
};

/* The list after the request. */
static struct node *allocate(struct node *head, int request, int smallest, int start)
{
    /* Your solution goes here. */
    return head;
}

int main(void)
{
    int n, request, smallest, start;
    if (scanf("%d %d %d %d", &n, &request, &smallest, &start) != 4)
        return 1;
    struct node *head = NULL, **end = &head;
    for (int i = 0; i < n; i++) {
        *end = malloc(sizeof **end);
        if (scanf("%d", &(*end)->block) != 1)
            return 1;
        (*end)->next = NULL;
        end = &(*end)->next;
    }

    for (struct node *node = allocate(head, request, smallest, start); node; node = node->next)
        printf("%d ", node->block);
    printf("\n");
    return 0;
}
