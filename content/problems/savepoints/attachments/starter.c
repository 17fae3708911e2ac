#include <stdio.h>
#include <stdlib.h>

struct statement {
    char kind[16]; /* insert, savepoint, rollback or release */
    int number;
};

/* Prints the numbers of rows, of savepoints and of failed statements. */
static void print_after_import(const struct statement *statements, int n)
{
    /* Your solution goes here. */
    printf("0 0 0\n");
}

int main(void)
{
    int n;
    if (scanf("%d", &n) != 1)
        return 1;
    struct statement *statements = malloc(n * sizeof *statements);
    for (int i = 0; i < n; i++)
        if (scanf("%15s %d", statements[i].kind, &statements[i].number) != 2)
            return 1;
    print_after_import(statements, n);
    return 0;
}
