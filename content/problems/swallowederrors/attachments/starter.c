#include <stdio.h>
#include <stdlib.h>

struct handler {
    int call, before, after; /* after: 0 if it swallows the error */
    int taken; /* the number of errors that it took; for you to fill in */
};

/* Fills in `taken` of each handler, and how many errors leave the tree with how many codes. Calls are numbered from 1; element 0 belongs to no call. */
static void follow(int n, const int *caller, const int *code, int h, struct handler *handlers, int *errors, int *codes)
{
    /* Your solution goes here. */
    *errors = *codes = 0;
}

int main(void)
{
    int n, h;
    if (scanf("%d %d", &n, &h) != 2)
        return 1;
    int *caller = calloc(n + 1, sizeof *caller), *code = calloc(n + 1, sizeof *code);
    struct handler *handlers = calloc(h, sizeof *handlers);
    for (int call = 1; call <= n; call++)
        if (scanf("%d", &caller[call]) != 1)
            return 1;
    for (int call = 1; call <= n; call++)
        if (scanf("%d", &code[call]) != 1)
            return 1;
    for (int i = 0; i < h; i++)
        if (scanf("%d %d %d", &handlers[i].call, &handlers[i].before, &handlers[i].after) != 3)
            return 1;

    int errors, codes;
    follow(n, caller, code, h, handlers, &errors, &codes);
    printf("%d %d\n", errors, codes);
    for (int i = 0; i < h; i++)
        printf("%d ", handlers[i].taken);
    printf("\n");
    return 0;
}
