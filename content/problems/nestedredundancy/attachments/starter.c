#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MAX_LENGTH = 1000000 };

struct luck {
    int fewest_fatal, most_survived;
};

/* The fewest machines that can take the service down, and the most that it can survive. */
static struct luck luck(const char *configuration, size_t length)
{
    /* Your solution goes here. */
    return (struct luck){.fewest_fatal = 0, .most_survived = 0};
}

int main(void)
{
    char *configuration = malloc(MAX_LENGTH + 2); /* the newline and the end */
    if (!fgets(configuration, MAX_LENGTH + 2, stdin))
        return 1;
    configuration[strcspn(configuration, "\n")] = '\0';

    struct luck found = luck(configuration, strlen(configuration));
    printf("%d %d\n", found.fewest_fatal, found.most_survived);
    free(configuration);
    return 0;
}
