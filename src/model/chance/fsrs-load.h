/*
 * fsrs-load.h: what a retention costs: so many cards, each seen whenever FSRS says so, played through for
 * some months.
 *
 * Each card goes its own way: it is seen on the first day on which it is due (at once when that has passed),
 * what is recalled is drawn by a generator whose seed is the card's place, and the same draws serve all
 * retentions, so that the curve is smooth. "Recalled" counts as good and "forgotten" as again with the
 * repetitions of that day, as in fsrs-deadline.h. New cards come in their order, so many a day. Of more than
 * FSRS_LOAD_SAMPLE cards every n-th stands for n; fewer are played several times, and what is told is the
 * mean. Pure and deterministic.
 */
#ifndef DRYRUN_MODEL_FSRS_LOAD_H
#define DRYRUN_MODEL_FSRS_LOAD_H

#include "model/chance/fsrs-deadline.h"

enum { FSRS_LOAD_SAMPLE = 500, FSRS_LOAD_TIMES_MAX = 32, FSRS_LOAD_DAYS_MAX = 730 };

struct fsrs_load {
    int32_t days;     /* 1 to FSRS_LOAD_DAYS_MAX */
    double new_a_day; /* not negative */
    struct deadline_costs costs;
};
struct fsrs_load_point {
    double retention;      /* given */
    double looks, minutes; /* a day */
    double known;          /* the mean chance to remember a card that was seen, over the days */
};

/* Fills points from their retention (0 to 1, both excluded) on; without cards all is 0. */
void fsrs_load(const struct fsrs *f, const struct fsrs_load *l, const struct deadline_card *cards, size_t n,
               struct fsrs_load_point *points, size_t n_points);

#endif
