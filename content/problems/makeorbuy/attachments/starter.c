#include <stdio.h>

#define MOST 50000
#define MOST_PAIRS 150000

struct pair {
    int part, pieces;
};

struct recipe {
    int makes; /* the part */
    long long work;
    int count; /* of pairs */
    struct pair *pairs;
};

static long long costs[MOST + 1]; /* from part 1 on: at first the price, at last the smallest cost; -1: none */
static struct recipe recipes[MOST];
static struct pair pairs[MOST_PAIRS];

/* Replaces each price by the smallest cost of a piece. */
static void find_costs(int n, int m)
{
    /* Your solution goes here. */
    (void)n, (void)m, (void)recipes;
}

int main(void)
{
    int n, m;
    if (scanf("%d %d", &n, &m) != 2)
        return 1;
    for (int part = 1; part <= n; part++) {
        if (scanf("%lld", &costs[part]) != 1)
            return 1;
    }
    struct pair *next = pairs;
    for (int i = 0; i < m; i++) {
        struct recipe *recipe = &recipes[i];
        if (scanf("%d %lld %d", &recipe->makes, &recipe->work, &recipe->count) != 3)
            return 1;
        recipe->pairs = next;
        for (int k = 0; k < recipe->count; k++, next++) {
            if (scanf("%d %d", &next->part, &next->pieces) != 2)
                return 1;
        }
    }

    find_costs(n, m);
    for (int part = 1; part <= n; part++)
        printf("%lld ", costs[part]);
    printf("\n");
    return 0;
}
