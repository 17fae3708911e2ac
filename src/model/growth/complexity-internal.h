/*
 * complexity-internal.h: what the files that fit share. Only they include it.
 *
 *   complexity.c        classes, how each is fitted, what follows for all
 *   complexity-held.c   memory that was counted: above a base, and its upper end apart
 *   complexity-slope.c  the slope of the log-log plot
 *
 * Claims (complexity-claim.c) need nothing of it.
 */
#ifndef DRYRUN_MODEL_COMPLEXITY_INTERNAL_H
#define DRYRUN_MODEL_COMPLEXITY_INTERNAL_H

#include "model/growth/complexity.h"

/* Can anything be said of these points? Errors as complexity_fit(). */
enum err complexity_check(const struct complexity_points *p, struct error *e) warn_unused;

/* What follows from the posteriors, which need not sum to 1 yet: they do then, and best, set,
 * family_posterior and outcome are theirs. */
void complexity_conclude(struct complexity_answer *a);

/* The slope with its interval, of sizes up to largest; not a number when values there are 0. */
void complexity_slope(const struct complexity_points *p, double largest, uint64_t seed,
                      struct complexity_answer *a);

void complexity_sort(double *values, size_t n); /* rising */

#endif
