#include <stdio.h>
#include <stdlib.h>

/* Prints the number of keys for each of the n words, each followed by a blank. */
static void print_keys(char (*words)[32], int n, int times)
{
    /* Your solution goes here. */
}

int main(void)
{
    int n, times;
    if (scanf("%d %d", &n, &times) != 2)
        return 1;
    char(*words)[32] = malloc(n * sizeof *words);
    for (int i = 0; i < n; i++)
        if (scanf("%31s", words[i]) != 1)
            return 1;
    print_keys(words, n, times);
    printf("\n");
    return 0;
}
