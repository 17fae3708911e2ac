#include <stdio.h>
#include <stdlib.h>

struct shard {
    long long size;
    int node;
};

struct move {
    int shard, node;
};

/* Fills in at most k moves and returns how many; shards[i - 1] is shard i of n. */
static int good_moves(const struct shard *shards, int n, int m, int k, struct move *ret_moves)
{
    /* Your solution goes here. */
    return 0;
}

int main(void)
{
    int n, m, k;
    if (scanf("%d %d %d", &n, &m, &k) != 3)
        return 1;
    struct shard *shards = malloc(n * sizeof *shards);
    struct move *moves = malloc((k + 1) * sizeof *moves);
    for (int i = 0; i < n; i++)
        if (scanf("%lld %d", &shards[i].size, &shards[i].node) != 2)
            return 1;

    int count = good_moves(shards, n, m, k, moves);
    printf("%d\n", count);
    for (int i = 0; i < count; i++)
        printf("%d %d\n", moves[i].shard, moves[i].node);
    free(moves);
    free(shards);
    return 0;
}
