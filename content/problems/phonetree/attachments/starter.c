#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct person {
    long long seconds; /* that a call to the person takes */
    struct person *left, *right;
};

/* The second at which everybody knows. */
static long long when_all_know(const struct person *top)
{
    /* Your solution goes here. */
    return 0;
}

int main(void)
{
    int n;
    if (scanf("%d", &n) != 1)
        return 1;
    struct person *people = calloc(n, sizeof *people);
    int count = 0;
    for (int i = 0; i < n; i++) {
        char word[16];
        if (scanf("%15s", word) != 1)
            return 1;
        if (strcmp(word, "null") == 0)
            continue;
        people[count].seconds = atoll(word);
        if (i % 2 == 1)
            people[(i - 1) / 2].left = &people[count];
        else if (i > 0)
            people[(i - 1) / 2].right = &people[count];
        count++;
    }
    printf("%lld\n", when_all_know(&people[0]));
    return 0;
}
