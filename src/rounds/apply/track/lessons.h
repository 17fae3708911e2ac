/*
 * lessons.h: what repeats: which companies keep what they promise, and which causes one loses by.
 *
 * Pure. What is found lives in the arena.
 */
#ifndef DRYRUN_ROUNDS_APPLY_LESSONS_H
#define DRYRUN_ROUNDS_APPLY_LESSONS_H

#include "base/arena.h"
#include "model/chance/stats.h"
#include "model/time/date.h"

/* ---- promises ---- */

/* One of theirs. Days of year 0: none was said, it is open. */
struct lesson_promise {
    int64_t company;
    struct str name; /* of the company */
    struct date due, closed;
    bool broken;
};

struct lesson_keeping {
    int64_t company;
    struct str name;
    uint32_t kept;          /* in time, or without a day for it */
    uint32_t late;          /* kept after the day */
    uint32_t broken;        /* said to be */
    uint32_t over;          /* open, and the day has passed: not broken yet, and not kept either */
    struct stats_rate rate; /* kept of all four, Wilson, level 0.95 */
};

/* By company, those with the most promises first; promises that are open and not over are left out, and
 * companies with no others. */
void lessons_keeping(const struct lesson_promise *list, size_t n, struct date today, struct arena *a,
                     struct lesson_keeping **ret, size_t *ret_n);

/* ---- causes ---- */

/* What was said to have been the reason, of an application or after one of its rounds. */
struct lesson_loss {
    int64_t application;
    struct str cause, stage; /* stage: how far it came */
};

struct lesson_cause {
    struct str words;      /* as it was written first in the list */
    uint32_t applications; /* an application counts once, however often the cause was written down for it */
    struct str stage;      /* where it was met most often */
};

/*
 * The most frequent first. Causes are the same when they are but for case (of ASCII), blanks around and
 * between words, and a full stop at the end. *ret_known: applications with any cause.
 */
void lessons_causes(const struct lesson_loss *list, size_t n, struct arena *a, struct lesson_cause **ret,
                    size_t *ret_n, size_t *ret_known);

#endif
