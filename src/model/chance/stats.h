/*
 * stats.h: what one person's few observations say, and how far: rates with intervals, two versions compared,
 * quantiles. How long until a reply comes is in survival.h.
 *
 * Pure and deterministic: no simulation, no generator; the same counts give the same bits on machines with
 * the same C library. Nothing is allocated.
 *
 *     stats_wilson(&(struct stats_trials){.hits = 3, .tries = 40}, 0.95, &r);   // 0.075, 0.026 to 0.199
 *     stats_beats(&a, &b);                                                     // 0.83: A is probably better
 *     stats_needed(&a, &b, &need);                                             // "about 120 more of each"
 */
#ifndef DRYRUN_MODEL_STATS_H
#define DRYRUN_MODEL_STATS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* ---- functions ---- */

/*
 * The regularised incomplete beta function I_x(a, b): the probability that a Beta(a, b) lies below x. a, b in
 * (0, 1e6], x in [0, 1]. By the continued fraction of Abramowitz & Stegun (1964), 26.5.8, summed as Lentz
 * does (Appl. Opt. 15, 1976), on the side where it converges fast. Relative error below 1e-11 for a + b up to
 * 1,000, below 1e-9 to 1e6 (of values above 1e-290), against mpmath.
 */
double stats_beta_cdf(double a, double b, double x);

/* The x with I_x(a, b) = p; p in [0, 1]. */
double stats_beta_quantile(double a, double b, double p);

/* The z below which a standard normal variable lies with probability p, in (0, 1). */
double stats_normal_quantile(double p);

/* ---- rates ---- */

struct stats_trials {
    uint32_t hits, tries; /* hits <= tries <= STATS_TRIES_MAX */
};

enum { STATS_TRIES_MAX = 100000, STATS_FEW = 5 };

struct stats_rate {
    double rate;      /* hits / tries; not a number when there are no tries */
    double low, high; /* 0 to 1; the whole of it when there are no tries */
    bool few;         /* fewer than STATS_FEW hits or misses: the interval is all there is to say */
};

/* Wilson's score interval (JASA 22, 1927), level in (0, 1): 0.95. The one to show. */
void stats_wilson(const struct stats_trials *t, double level, struct stats_rate *ret);

/*
 * Jeffreys' interval: the middle of the posterior Beta(hits + 1/2, misses + 1/2); from 0 when there are no
 * hits, up to 1 when there are no misses (Brown, Cai & DasGupta, Stat. Sci. 16, 2001). The one that agrees
 * with stats_beats().
 */
void stats_jeffreys(const struct stats_trials *t, double level, struct stats_rate *ret);

/* ---- two versions ---- */

/*
 * P(A's true rate is above B's), both unknown with Jeffreys' prior Beta(1/2, 1/2) and independent. Error
 * below 1e-9 (numeric integration over an angle, in which the densities have no poles).
 */
double stats_beats(const struct stats_trials *a, const struct stats_trials *b);

#define STATS_SURE 0.95
enum { STATS_NEEDED_MAX = 5000 };

enum stats_need_kind {
    STATS_NEED_NONE, /* one is better already with probability STATS_SURE */
    STATS_NEED_MORE,
    STATS_NEED_TOO_MANY, /* more than STATS_NEEDED_MAX of each: they are as good as equal */
};

struct stats_need {
    enum stats_need_kind kind;
    bool a_is_better; /* of the two posterior means; of equal ones B */
    double now;       /* the probability of that at present */
    uint32_t more;    /* STATS_NEED_MORE: of each version */
};

/*
 * How many more tries of each version it takes to tell which is better.
 *
 * Exactly: let p and q be the present posterior means, (hits + 1/2) / (tries + 1), and let the version of the
 * larger one be called the better. Suppose p and q are the true rates and m more tries of each are made;
 * their hits X and Y are then binomial. E(m) is the expectation over X and Y of the posterior probability,
 * from all tries, that the better version is better. `more` is an m with E(m) >= STATS_SURE and E(m - 1)
 * below it, found by doubling and halving (E grows but for ripples, so that it is the least or very near it).
 * To be said with "about": if the true rates lie closer together than they look now, more are needed, and
 * they often do.
 */
void stats_needed(const struct stats_trials *a, const struct stats_trials *b, struct stats_need *ret);

/* ---- quantiles ---- */

struct stats_quantile {
    double value;     /* interpolated: type 7 of Hyndman & Fan (Am. Stat. 50, 1996) */
    double low, high; /* two of the values, between which the true quantile lies with at least the level */
    /* there are too few values for that: low and high are the smallest and largest, and promise less */
    bool few;
};

/*
 * Of n >= 1 values in ascending order, none NaN; q in (0, 1). The interval holds for any distribution (order
 * statistics: David & Nagaraja, Order Statistics, 3rd ed., 7.1): each end misses with at most half of what
 * the level leaves. A median with 0.95 needs 6 values, a 0.9 quantile 36.
 */
void stats_quantile(const double *ascending, size_t n, double q, double level, struct stats_quantile *ret);

#endif
