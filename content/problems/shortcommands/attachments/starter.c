#include <stdio.h>
#include <stdlib.h>

enum { WORD_SIZE = 21 }; /* the longest word and its end */

struct word {
    char text[WORD_SIZE];
    int command;
};

/* Writes the length of the shortest beginning of each word that means its command into lengths. */
static void shortest_beginnings(const struct word *words, int n, int *lengths)
{
    /* Your solution goes here. */
}

int main(void)
{
    int n;
    if (scanf("%d", &n) != 1)
        return 1;
    struct word *words = malloc(n * sizeof *words);
    for (int i = 0; i < n; i++)
        if (scanf("%20s %d", words[i].text, &words[i].command) != 2)
            return 1;

    int *lengths = calloc(n, sizeof *lengths);
    shortest_beginnings(words, n, lengths);
    for (int i = 0; i < n; i++)
        printf("%.*s\n", lengths[i], words[i].text);
    free(lengths);
    free(words);
    return 0;
}
