/*
 * survival.h: how long until it happens (the first reply), when for some it has not happened yet.
 *
 * The product-limit estimate of Kaplan & Meier (JASA 53, 1958): an application that is still open counts as
 * watched up to today and no further, so that recent ones neither look like silence nor are left out. The
 * variance is Greenwood's (1926), the intervals are those of log(-log S) (Kalbfleisch & Prentice, The
 * Statistical Analysis of Failure Time Data, 1980, 1.3), which stay within 0 and 1.
 *
 *     TRY(survival_fit(cases, n, 0.95, &arena, &s, e));
 *     survival_hope(&s, silent_days, 60, &hope);   // "12 % (4 to 31 %) that they still answer within 60 days"
 *
 * Pure; days are whole and count from the start. Results live in the arena.
 */
#ifndef DRYRUN_MODEL_SURVIVAL_H
#define DRYRUN_MODEL_SURVIVAL_H

#include "base/arena.h"
#include "base/err.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { SURVIVAL_CASES_MAX = 1000000, SURVIVAL_FEW = 10 };

struct survival_case {
    int32_t days; /* from the start until it happened, or until it was last seen not to have; 0 or more */
    bool happened;
};

/* A day on which it happened to somebody. */
struct survival_step {
    int32_t days;
    size_t at_risk; /* watched and waiting until that day; those last seen on that very day are among them */
    size_t happened;
    double waiting;   /* S: the share that waits longer than that day */
    double error;     /* Greenwood's standard error of S */
    double low, high; /* of S. Where S is 0 the formula has no answer: 0, and the high of the step before */
};

struct survival {
    double level;
    size_t n, n_happened;
    int32_t watched_days; /* the longest; 0 when there are no cases */
    const struct survival_step *steps;
    size_t n_steps;
    const struct survival_case *cases; /* a copy, by days */
};

/* ERR_INVALID: a day below 0, a level outside of (0, 1); ERR_TOO_LARGE. Without cases there are no steps. */
enum err survival_fit(const struct survival_case *cases, size_t n, double level, struct arena *a,
                      struct survival *ret, struct error *e) warn_unused;

/* S: the share that waits longer than so many days. Beyond watched_days it is that of the last step. */
double survival_waiting(const struct survival *s, int32_t days);

enum { SURVIVAL_NEVER = -1 };

/*
 * The day by which it has happened to a share q of all, in (0, 1): the first with S <= 1 - q; of 0.5 the
 * median. low and high: the same of the band's ends (Brookmeyer & Crowley, Biometrics 38, 1982).
 * SURVIVAL_NEVER where the curve or the band does not get there.
 */
void survival_quantile(const struct survival *s, double q, int32_t *ret_days, int32_t *ret_low,
                       int32_t *ret_high);

enum survival_hope_kind {
    SURVIVAL_TOLD,
    SURVIVAL_TOO_FEW, /* fewer than SURVIVAL_FEW were watched beyond the silent days: nothing can be said */
    SURVIVAL_BEYOND,  /* the horizon is longer than anybody was watched */
    SURVIVAL_PASSED,  /* the horizon is over */
};

struct survival_hope {
    enum survival_hope_kind kind;
    double chance, low, high; /* SURVIVAL_TOLD */
    size_t watched;           /* beyond the silent days */
    size_t happened;          /* to those, up to the horizon */
};

/*
 * The chance that it happens up to day `horizon`, when it has not up to and on day `silent`: 1 - S(horizon) /
 * S(silent). The interval is the log(-log) one of that conditional share, with Greenwood's sum over the days
 * between. Where it happened to none of those who were watched there, or to all, that formula has no width;
 * then the one end is the exact one-sided bound (Clopper & Pearson, Biometrika 26, 1934) for as many as were
 * watched up to the horizon (all of them: as many as it happened to), and with fewer than SURVIVAL_FEW of
 * those it is SURVIVAL_TOO_FEW.
 */
void survival_hope(const struct survival *s, int32_t silent, int32_t horizon, struct survival_hope *ret);

#endif
