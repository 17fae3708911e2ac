/*
 * grade.h: from the results of test cases to verdict and score of groups and of the whole.
 *
 * Published sources: ICPC/Kattis problem package format 2025-09, "Result aggregation", and the legacy format,
 * "Test data groups" and "Default grader specification". Pure: values in, values out.
 *
 * In short. 2025-09: a group whose aggregation is pass-fail gets its max_score when every case in it is
 * accepted; sum and min work on the cases' scores. A case that is accepted scores its maximum (that of the
 * group for min, the group's divided by the number of cases for sum) unless the validator gave it another
 * score or a multiplier; one that is not accepted scores 0. Samples score nothing. Legacy: cases score
 * accept_score or reject_score unless the validator gave a score; each group aggregates verdicts and scores
 * of its items; after the first reject the rest of a group does not count, unless on_reject is continue.
 */
#ifndef DRYRUN_JUDGE_GRADE_H
#define DRYRUN_JUDGE_GRADE_H

#include "judge/package/package.h"

/* What came of one test case (or static validation case). */
struct grade_case {
    bool done;
    enum verdict verdict;
    double score;      /* what the validator gave, NAN: nothing */
    double multiplier; /* likewise, in 0..1 */
};

/* What came of one group. */
struct grade {
    enum verdict verdict; /* AC: everything in it that was done is accepted */
    double score;         /* 0 in problems without scores */
    bool complete;        /* everything in it that counts was done */
    bool barred;          /* it requires a group that was not accepted */
};

/*
 * The grader of a legacy package, for groups with custom_grader. results: one line for each of the group's
 * items that were done: AC, WA, RTE or TLE, a space, the score. NULL as a whole: such groups are
 * ERR_UNSUPPORTED.
 */
struct grade_custom {
    enum err (*grade)(void *arg, const struct package_group *g, struct str results, enum verdict *ret_verdict,
                      double *ret_score, struct error *e);
    void *arg;
};

/*
 * tests: one for each test of the package, in its order; statics: one for each group (only those of groups
 * with has_static are looked at). ret: p->n_groups of them; that of the whole is ret[0]. ERR_CONFLICT with
 * field "package" for what the format calls a judge error: a score where none may be, a missing or invalid
 * one, one over the maximum.
 */
enum err grade_all(const struct package *p, const struct grade_case *tests, const struct grade_case *statics,
                   const struct grade_custom *custom, struct grade *ret, struct error *e) warn_unused;

/*
 * What a test that was done brings to its group, and the most that it could. false, with neither set: nothing
 * of its own, since its group passes or fails as a whole, samples count for nothing, or the validator's word
 * is none that grade_all() takes.
 */
bool grade_of_case(const struct package *p, size_t test, const struct grade_case *c, double *ret_score,
                   double *ret_max);

/* May this test still be run: is every group that its groups require accepted by what was done so far? */
bool grade_may_run(const struct package *p, const struct grade_case *tests, const struct grade_case *statics,
                   size_t test);

/*
 * Is it certain already that this test changes neither verdict nor score: would a contest leave it out? So it
 * is after the first reject of a problem without scores, of a group that passes or fails or takes the
 * smallest score, and of a legacy group that stops there.
 */
bool grade_is_settled(const struct package *p, const struct grade_case *tests, size_t test);

/* The largest score that the whole can have; INFINITY when it is unbounded, 0 without scores. */
double grade_max_score(const struct package *p);

#endif
