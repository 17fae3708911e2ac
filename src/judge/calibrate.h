/*
 * calibrate.h: the time limit of a package that gives none.
 *
 * Published source: ICPC/Kattis problem package format 2025-09, "Problem timing": the smallest multiple of
 * time_resolution that is at least ac_to_time_limit times the slowest submission that must be in time; in
 * legacy packages time_multiplier times, whole seconds. Measured once on each machine and kept in the cache
 * by the package's digest. Only judge/ uses it.
 */
#ifndef DRYRUN_JUDGE_CALIBRATE_H
#define DRYRUN_JUDGE_CALIBRATE_H

#include "judge/judge.h"

/* Submissions take part until they have used this much CPU time together: it is about an order of
 * magnitude. */
enum { CALIBRATE_BUDGET_MS = 120000, CALIBRATE_LONGEST_MS = 20000 };

/*
 * The limit in force, without a language's start-up time: the package's own, or the measured one. Measuring
 * judges submissions (the observer's tick is called, nothing else), so other files may be in the slot
 * afterwards. With no submission that could be measured it is the package's fallback. ERR_* as judge_run().
 */
enum err calibrate_time_limit(struct judge *j, const struct package *p, const struct judge_observer *o,
                              int64_t *ret_ms, struct error *e) warn_unused;

/* The arithmetic: slowest_ms times factor, up to the next multiple of the resolution; at least one of it. */
int64_t calibrate_round(int64_t slowest_ms, double factor, double resolution_s);

#endif
