/*
 * Buckets count thousandths of a request, so that a millisecond at rate r gains exactly r of them. The table
 * is 4-way associative: a key may lie in one of four slots chosen by its hash, which keeps a look-up to one
 * cache line or two and bounds what an attacker with many keys can push out.
 */
#include "http/limit.h"

#include "base/num.h"

#include <stdlib.h>

enum { LIMIT_SETS = 512, LIMIT_WAYS = 4, LIMIT_UNIT = 1000 };

struct bucket {
    uint64_t key; /* 0: free */
    int64_t level, at_ms;
};

struct limit {
    int64_t rate, full;
    struct bucket buckets[LIMIT_SETS][LIMIT_WAYS];
};

struct limit *limit_new(unsigned rate_per_s, unsigned burst)
{
    struct limit *l = calloc(1, sizeof *l);
    if (!l)
        abort();
    l->rate = rate_per_s;
    l->full = (int64_t)burst * LIMIT_UNIT;
    return l;
}

void limit_free(struct limit *l)
{
    free(l);
}

static int64_t level_at(const struct limit *l, const struct bucket *b, int64_t now_ms)
{
    int64_t gained = num_min_i64(now_ms - b->at_ms, 1000000) * l->rate;
    return num_min_i64(b->level + gained, l->full);
}

static struct bucket *bucket_of(struct limit *l, uint64_t key, int64_t now_ms)
{
    struct bucket *set = l->buckets[(key ^ key >> 32) % LIMIT_SETS], *place = &set[0];
    for (int i = 0; i < LIMIT_WAYS; i++) {
        if (set[i].key == key)
            return &set[i];
        if (!set[i].key || (place->key && level_at(l, &set[i], now_ms) > level_at(l, place, now_ms)))
            place = &set[i];
    }
    *place = (struct bucket){key, l->full, now_ms};
    return place;
}

bool limit_take(struct limit *l, uint64_t key, int64_t now_ms, int64_t *ret_wait_ms)
{
    if (l->rate == 0)
        return true;
    struct bucket *b = bucket_of(l, key ? key : 1, now_ms);
    b->level = level_at(l, b, now_ms);
    b->at_ms = now_ms;
    if (b->level < LIMIT_UNIT) {
        *ret_wait_ms = (LIMIT_UNIT - b->level + l->rate - 1) / l->rate;
        return false;
    }
    b->level -= LIMIT_UNIT;
    return true;
}
