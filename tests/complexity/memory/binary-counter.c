/*
 * Sums of 1, 2, 4, 8, ... numbers on the heap, joined when there are two of a kind.
 * time: n
 * space: log n
 */
#include <stdio.h>
#include <stdlib.h>

struct part {
    struct part *next;
    long count;
    double sum;
    char name[40];
};

int main(void)
{
    int n;
    double x;
    struct part *top = NULL;
    if (scanf("%d", &n) != 1)
        return 1;
    for (int i = 0; i < n && scanf("%lf", &x) == 1; i++) {
        struct part *p = malloc(sizeof *p);
        if (!p)
            return 1;
        *p = (struct part){.next = top, .count = 1, .sum = x};
        snprintf(p->name, sizeof p->name, "from %d", i);
        while (p->next && p->next->count == p->count) {
            struct part *below = p->next;
            p->sum += below->sum;
            p->count += below->count;
            p->next = below->next;
            free(below);
        }
        top = p;
    }
    while (top) {
        struct part *next = top->next;
        printf("%ld %s %.0f\n", top->count, top->name, top->sum);
        free(top);
        top = next;
    }
}
