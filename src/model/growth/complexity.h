/*
 * complexity.h: how does work grow with the size of the input? Pure: pairs of size and work in, a class or an
 * honest "cannot tell" out.
 *
 *     struct complexity_points p = {.n = sizes, .value = work, .count = 12};
 *     TRY(complexity_fit(&p, &COMPLEXITY_COUNTED, seed, &answer, e));
 *     complexity_say(&answer, &out);                      // "n log n", or "n or n log n, cannot tell"
 *     TRY(complexity_claim_parse(STR("O(n log n)"), &claim, e));
 *     complexity_compare(&answer, &claim);                // exact, right up to a log factor, ...
 *
 * Method. Each class f is fitted as
 *
 *     v(n) = c f(n) + what may lie below it (a constant; for classes above n also a n)    all coefficients >= 0
 *
 * by weighted non-negative least squares (Lawson & Hanson, Solving Least Squares Problems, 1974, ch. 23; with
 * at most four columns all active sets are tried, which is exact). The weights are 1/v^2, since noise is
 * relative. f must make up a third of v at the largest size (of times two thirds; 0.15 where only a logarithm
 * sets it above the column below), or it is not what the class is named for. Classes are compared by BIC = K
 * ln(RSS/K + floor^2) + p ln K (Schwarz, Ann. Statist. 6, 1978): K points, p coefficients in use, floor the
 * relative noise below which a better fit means nothing. The posterior of a class is its share of prior *
 * e^(-BIC/2) (Kass & Raftery, JASA 90, 1995).
 *
 * Everything is a value; nothing is allocated.
 */
#ifndef DRYRUN_MODEL_COMPLEXITY_H
#define DRYRUN_MODEL_COMPLEXITY_H

#include "base/err.h"
#include "base/str.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* What can be told apart, from slow to fast growth. */
enum complexity_class {
    COMPLEXITY_1,
    COMPLEXITY_LOG,
    COMPLEXITY_SQRT,
    COMPLEXITY_N,
    COMPLEXITY_N_LOG,
    COMPLEXITY_N_LOG2, /* n log^2 n */
    COMPLEXITY_N_SQRT, /* n^1.5 */
    COMPLEXITY_N2,
    COMPLEXITY_N2_LOG,
    COMPLEXITY_N3,
    COMPLEXITY_EXP, /* c^n for some c > 1 */
};
enum { COMPLEXITY_CLASSES = COMPLEXITY_EXP + 1 };

const char *complexity_class_name(enum complexity_class c); /* "1", "n log n", "2^n" */

/*
 * Classes that differ by log factors only are a family: {1, log n}, {n, n log n, n log^2 n}, {n^2, n^2 log
 * n}; each other class is one of its own. A family is named by its smallest class.
 */
enum complexity_class complexity_family(enum complexity_class c);

/* A set of classes: bit (1 << class). */
typedef unsigned complexity_set;

enum { COMPLEXITY_POINTS_MAX = 64, COMPLEXITY_SIZES_MIN = 5 };

struct complexity_points {
    const double *n;     /* >= 1 */
    const double *value; /* >= 0; any unit */
    size_t count;        /* in any order; a size may occur more than once */
    /* the size whose value was taken off all others, which then grow by f(n) - f(origin); 0: none */
    double origin;
};

/* How noisy the values are at best. */
struct complexity_noise {
    double relative; /* 0.02: two percent */
    double absolute; /* in the values' unit: what is smaller says little */
    /*
     * For memory, whose noise only adds: the least that a growing class costs for each 1 of f(n); 0: this is
     * not memory. When some value in the upper half of the sizes is not above twice the absolute noise,
     * classes that would have cost more there are ruled out; what could hide below it is as possible as 1.
     * `frame` is the same for log n, which is the depth of a recursion for the most part; 0: a recursion is
     * not seen at all.
     */
    double unit, frame;
    /*
     * For time: a step may cost up to so many times as much on the largest input as on the smallest, since
     * data outgrow the caches; 1: it may not. Without this, a heap of a million objects is told to be n sqrt
     * n. Only classes of the family n are taken to drift: others are measured at small sizes.
     */
    double drift;
};
extern const struct complexity_noise COMPLEXITY_COUNTED; /* edges: exact, but programs have steps */
extern const struct complexity_noise COMPLEXITY_TIMED;   /* seconds of CPU time, least of several runs */
extern const struct complexity_noise
    COMPLEXITY_REMEMBERED; /* bytes at the peak, above the base; at least 1 for each */
/* Bytes that were counted, and may each be wrong by `grain` and by `relative` of itself; frame: bytes of each
 * deeper call, at least, or 0. */
struct complexity_noise complexity_held(double grain, double relative, double frame);

enum complexity_outcome {
    COMPLEXITY_TOLD,   /* one class: its posterior is at least 0.95 */
    COMPLEXITY_FAMILY, /* one family: that of its members together is */
    COMPLEXITY_UNSURE, /* neither; `set` has what is possible */
};

struct complexity_answer {
    enum complexity_outcome outcome;
    enum complexity_class best; /* of the largest posterior */
    complexity_set set; /* the likeliest classes that have 0.95 together; `best` alone when it is told */
    double posterior[COMPLEXITY_CLASSES];        /* sum 1 */
    double family_posterior[COMPLEXITY_CLASSES]; /* by the family's name; 0 for the others */
    double misfit;                               /* of the best class: root mean square, relative */
    double base;                                 /* COMPLEXITY_EXP: c of c^n; else 0 */
    double fitted[COMPLEXITY_POINTS_MAX]; /* the best class's curve at each point, in the given order */
    /* d ln v / d ln n over the sizes from an eighth of the largest on, with its 95 % interval (bootstrap of
     * residuals; Efron 1979). Not a number when values there are 0. */
    double slope, slope_low, slope_high;
};

/*
 * ERR_INVALID, with a sentence for people: fewer than COMPLEXITY_SIZES_MIN different sizes, more than
 * COMPLEXITY_POINTS_MAX points, sizes within a factor of 1.5, a value that is negative or not finite. seed:
 * for the bootstrap; the same values and seed give the same answer on every machine.
 */
enum err complexity_fit(const struct complexity_points *p, const struct complexity_noise *noise,
                        uint64_t seed, struct complexity_answer *ret, struct error *e) warn_unused;

/*
 * Memory that was counted (complexity_held). What is held at the smallest size is taken off: buffers and
 * tables of a fixed size are no growth. And what grows up to some size only, and then no more, must not be
 * taken for something between: the whole and the upper six sizes are fitted apart, and the mean of both
 * posteriors counts. Where less than a third of it has grown, and not by a smooth curve either, or only a few
 * times what it may be wrong by, it may as well be constant: numbers of more digits take more room. `fitted`
 * has the base in it again. Errors as above; at least one size more is needed.
 */
enum err complexity_fit_held(const struct complexity_points *p, const struct complexity_noise *noise,
                             uint64_t seed, struct complexity_answer *ret, struct error *e) warn_unused;

/*
 * The work of calls of a function, without what reads its input. Many end as soon as they have found what
 * they look for, and their work grows up to some size only: the whole is then told to be something between,
 * as sqrt n. So where no curve goes through the points (more than twice the noise is left), the sizes from an
 * eighth of the largest on are fitted apart, too, as noisy as that; when the curve lies a tenth off, or the
 * answer is unlikely by them alone, the mean of both posteriors counts. Errors as of complexity_fit().
 */
enum err complexity_fit_calls(const struct complexity_points *p, const struct complexity_noise *noise,
                              uint64_t seed, struct complexity_answer *ret, struct error *e) warn_unused;

/*
 * Values that are upper bounds only (there may be garbage in them): all classes up to the likeliest are
 * possible.
 */
void complexity_at_most(struct complexity_answer *a);

/* "n log n"; "n or n log n, cannot tell"; "1, log n or n, cannot tell". */
void complexity_say(const struct complexity_answer *a, struct strbuf *out);

/* ---- claims ---- */

enum complexity_kind { COMPLEXITY_POLYNOMIAL, COMPLEXITY_EXPONENTIAL, COMPLEXITY_FACTORIAL };

/* What somebody says: n^power log^log_power n, or base^n, or n!. */
struct complexity_claim {
    enum complexity_kind kind;
    double power, log_power; /* COMPLEXITY_POLYNOMIAL */
    double base;             /* COMPLEXITY_EXPONENTIAL */
};

enum { COMPLEXITY_CLAIM_MAX = 100 };

/*
 * As people write it: "O(n log n)", "Theta(n^2)", "n*log(n)", "nlogn", "O(n log^2 n)", "n sqrt(n)", "n^1.5",
 * "2^n", "n!", "n + n log n" (the largest term counts), "3n", "linear", "quadratic". ERR_INVALID, field
 * "claim", with the way out: another letter than n ("O(V+E)"), a word that is none of them, too long.
 */
enum err complexity_claim_parse(struct str text, struct complexity_claim *ret, struct error *e) warn_unused;
void complexity_claim_say(const struct complexity_claim *c, struct strbuf *out); /* "n log n" */

/* Which claim is a class? */
struct complexity_claim complexity_claim_of(enum complexity_class c);

enum complexity_judgement {
    COMPLEXITY_EXACT,
    COMPLEXITY_UP_TO_LOG, /* a log factor is too much, too little, or cannot be told */
    COMPLEXITY_TOO_LOW,   /* wrong: it grows faster than was claimed */
    COMPLEXITY_TOO_HIGH,  /* wrong: it grows more slowly (the claim is an upper bound, but not a tight one) */
    /* Cannot tell: among what is possible are classes that fit the claim and such that do not. */
    COMPLEXITY_OPEN,
};
const char *complexity_judgement_name(enum complexity_judgement j); /* "exact", "up_to_log", ... for JSON */
const char *complexity_judgement_words(enum complexity_judgement j);

enum complexity_judgement complexity_compare(const struct complexity_answer *a,
                                             const struct complexity_claim *c);

#endif
