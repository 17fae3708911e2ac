/*
 * limit.h: how often one user or one address may ask: token buckets in a table of fixed size.
 *
 * A bucket holds up to burst requests and gains rate of them per second. When the table is full, the bucket
 * that is nearest to being full, and so has the least to remember, makes place.
 */
#ifndef DRYRUN_HTTP_LIMIT_H
#define DRYRUN_HTTP_LIMIT_H

#include <stdbool.h>
#include <stdint.h>

struct limit;

/* rate 0: no limit. */
struct limit *limit_new(unsigned rate_per_s, unsigned burst);
void limit_free(struct limit *l);

/* Take one for this key at this time (monotonic). false: over the rate; *ret_wait_ms says for how long. */
bool limit_take(struct limit *l, uint64_t key, int64_t now_ms, int64_t *ret_wait_ms);

#endif
