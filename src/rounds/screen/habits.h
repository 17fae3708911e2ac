/*
 * habits.h: which fillers and hedges somebody says in rehearsal after rehearsal. Pure.
 *
 * Totals hide it: forty times "you know" in one bad call is not a habit, twice in each of ten is. So each
 * word is told by the share of rehearsals in which it was said at all, and how often it was where it was
 * said.
 */
#ifndef DRYRUN_ROUNDS_SCREEN_HABITS_H
#define DRYRUN_ROUNDS_SCREEN_HABITS_H

#include "model/words/fillers.h"

enum { HABITS_MAX = 128, HABITS_REHEARSALS_MIN = 3 }; /* before three of them nothing is told */

struct habit {
    const char *name;
    enum filler_kind kind;
    size_t in;     /* rehearsals in which it was said */
    double median; /* times, in those */
    size_t most;
};

/* Of n rehearsals; none when there are fewer than HABITS_REHEARSALS_MIN. In the order of `in`, then of the
 * median, then of the name. */
void habits_of(const struct fillers *const *rehearsals, size_t n, struct arena *a, struct habit **ret,
               size_t *ret_n);

#endif
