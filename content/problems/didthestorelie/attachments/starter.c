#include <stdbool.h>
#include <stdio.h>

struct entry {
    char worker;
    int key, found, left;
};

/* Writes the first order in the alphabet that explains the n entries to ret_order, n letters and a 0; false if there is none. */
static bool first_order(const struct entry *entries, int n, char *ret_order)
{
    /* Your solution goes here. */
    return false;
}

int main(void)
{
    struct entry entries[96];
    char order[97];
    int n;
    if (scanf("%d", &n) != 1)
        return 1;
    for (int i = 0; i < n; i++) {
        if (scanf(" %c %d %d %d", &entries[i].worker, &entries[i].key, &entries[i].found, &entries[i].left) != 4)
            return 1;
    }

    puts(first_order(entries, n, order) ? order : "impossible");
    return 0;
}
