/* mirror-internal.h: what happened, put in order. Private to rounds/code/mirror*.c. */
#ifndef DRYRUN_ROUNDS_CODE_MIRROR_INTERNAL_H
#define DRYRUN_ROUNDS_CODE_MIRROR_INTERNAL_H

#include "rounds/code/mirror.h"

struct spans {
    struct mirror_span *v;
    size_t n, cap;
};

struct problem_sum {
    int64_t added, removed, pasted, first_ms, last_ms;
};

struct track {
    const struct mirror_context *c;
    struct arena *a;
    struct mirror_signal *v; /* n: their times forward, within the exam */
    size_t n;
    int64_t length_ms;
    struct spans away, window, mouse, idle, unseen, screens, place;
    bool was_full, never_full; /* never: asked for, and it was not once */
    struct problem_sum of[MIRROR_PROBLEMS_MAX + 1];
    int64_t late, back, keys, away_ms;
};

void mirror_track(const struct mirror_signal *v, size_t n, const struct mirror_context *c, struct arena *a,
                  struct track *ret);
void mirror_span_put(struct track *t, struct spans *s, int64_t from_ms, int64_t to_ms, int64_t problem);
int64_t mirror_spans_ms(const struct spans *s, int64_t *ret_longest, int64_t *ret_longest_at);

/* The rules: each adds at most one finding. */
void mirror_rules(struct track *t, struct mirror_report *r);

#endif
