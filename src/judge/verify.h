/*
 * verify.h: is a package as good as it claims? Every input through every input validator, the broken ones
 * refused; each shape of its growth at the smallest and the largest size; every submission judged on all
 * tests and held against its folder and submissions.yaml; how far the right ones stay below the time limit
 * and the slow ones above it.
 */
#ifndef DRYRUN_JUDGE_VERIFY_H
#define DRYRUN_JUDGE_VERIFY_H

#include "judge/judge.h"

struct verify_submission {
    const struct package_submission *submission;
    bool judged;          /* false: its language is not installed, see skipped */
    const char *skipped;  /* why it was not judged; NULL */
    enum verdict verdict; /* of the whole */
    bool as_expected;
    size_t n_tests, counts[VERDICT_CE + 1]; /* tests by verdict */
    int64_t slowest_ms;                     /* largest CPU time of a test */
    struct str slowest_test;
    struct str first_failed; /* name of the first test that is not AC, "" */
};

struct verify_result {
    struct findings findings; /* those of the package, then those of verifying */
    struct verify_submission *submissions;
    size_t n_submissions;
    size_t inputs_checked;       /* inputs that went through the validators */
    int64_t slowest_accepted_ms; /* -1: none was judged; without the language's start-up time */
    int64_t fastest_slow_ms; /* the least of the slowest tests of those that must be too slow, cut at verify's
                                own limit; -1: none */
    int64_t time_limit_ms;
};

struct verify_observer {
    /* What is being done now, a sentence without a full stop: "judging accepted/solution.py"; done of
     * total. */
    void (*step)(void *arg, const char *what, size_t done, size_t total);
    void *arg;
};

/*
 * Verify. What is wrong is in the findings; an error is our own failure only. The result lives in the arena.
 * A package that is broken is not run: its findings are the result.
 */
enum err verify_package(struct judge *j, const struct package *p, const struct verify_observer *o,
                        struct arena *a, struct verify_result *ret, struct error *e) warn_unused;

#endif
