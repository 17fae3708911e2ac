/*
 * verify.h: is a package as good as it claims? In four parts, each of which can be left out:
 *
 *   package      the files: their names and links, what problem.yaml says of statements and constants, samples
 *   data         every input through every input validator, those of invalid_input refused; answers and outputs through
 *                the output validator; sizes, line ends, tests that are equal; each shape of its growth at both ends
 *   validators   what no input can be (junk, and real inputs changed in many ways) through the input validators, and
 *                what no output can be through the output validator
 *   submissions  every one on all tests and held against its folder and submissions.yaml; how far the right ones stay
 *                below the time limit and the slow ones above it
 *
 * What was found when the package was read comes first and is always there.
 */
#ifndef DRYRUN_JUDGE_VERIFY_H
#define DRYRUN_JUDGE_VERIFY_H

#include "judge/judge.h"

enum verify_part {
    VERIFY_PACKAGE = 1 << 0,
    VERIFY_DATA = 1 << 1,
    VERIFY_VALIDATORS = 1 << 2,
    VERIFY_SUBMISSIONS = 1 << 3,
    VERIFY_ALL = (1 << 4) - 1,
};

/* "data,submissions". ERR_INVALID with field "parts", naming those that there are. */
enum err verify_parts_parse(struct str list, unsigned *ret, struct error *e) warn_unused;

struct verify_options {
    unsigned parts;         /* of enum verify_part; 0: all */
    struct str submissions; /* only those in whose path this occurs; "" for all */
    /*
     * A submission that must not be accepted is judged up to the test that decides (verify-lazy.c): what is
     * expected of it is met then, or not, whatever comes after. Not seen are what later tests would show
     * besides (another verdict, one that is not permitted; how near to the limit a wrong one comes), and how
     * far above the wanted multiple of the limit a slow one goes. Scoring and legacy packages, and
     * submissions of which submissions.yaml says more, are judged on all tests.
     */
    bool lazy;
    /*
     * So many submissions are judged side by side, by copies of this process, which must have one thread; 0
     * and 1: one after the other. What comes out is the same and in the same order, but for times: they are
     * less certain, since the programs share caches and memory's bandwidth, and processors when there are
     * fewer. With more than one, open_judge gives a copy a judge of its own, with its own slot, and
     * close_judge ends both; the arg is the copy's own copy.
     */
    size_t jobs; /* at most VERIFY_JOBS_MAX */
    enum err (*open_judge)(void *arg, struct judge **ret, struct error *e);
    void (*close_judge)(void *arg);
    void *open_judge_arg;
};
enum { VERIFY_JOBS_MAX = 64 };

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
    struct str decided_by;   /* judged lazily: the test after which no more was run; "": all were asked for */
    size_t n_tests_total;    /* that there are for it; judged lazily or not, some may have been left out */
    /*
     * How far it is from the time limit, without its language's start-up time: for one that must be in time,
     * how many times its slowest test fits into the limit; for one that must be too slow, how many times the
     * limit its slowest test takes, cut at verify's own limit (then margin_is_cut). 0: neither is asked of
     * it, or its slowest test may be one that was not run.
     */
    double margin;
    bool margin_is_cut;
    bool has_score;
    double score;
    int64_t cpu_ms; /* that all of it took: compiler, tests, validators */
};

/* What went through the validators. */
struct verify_counts {
    size_t inputs;  /* of tests, checks and shapes */
    size_t answers; /* and outputs of checks */
    size_t changed; /* junk and changed inputs */
    size_t outputs; /* junk outputs */
};

struct verify_result {
    size_t jobs;              /* submissions were judged so many at a time */
    bool lazy;                /* as asked */
    unsigned parts;           /* that were done; of a broken package none */
    struct findings findings; /* those of the package, then those of verifying */
    struct verify_submission *submissions;
    size_t n_submissions;
    struct verify_counts counts;
    int64_t slowest_accepted_ms; /* -1: none was judged; without the language's start-up time */
    int64_t fastest_slow_ms; /* the least of the slowest tests of those that must be too slow, cut at verify's
                                own limit; -1: none */
    int64_t slow_cut_ms;     /* that limit */
    int64_t time_limit_ms;
    /* What it cost, in CPU time of the programs that were run; the submissions' is the sum of theirs. */
    int64_t data_cpu_ms, validators_cpu_ms, submissions_cpu_ms;
};

struct verify_observer {
    /* What is being done now, a sentence without a full stop: "judging accepted/solution.py"; done of
     * total. */
    void (*step)(void *arg, const char *what, size_t done, size_t total);
    void *arg;
};

/*
 * Verify; options: NULL for all of it. What is wrong is in the findings; an error is our own failure only.
 * The result lives in the arena. A package that is broken is not run: its findings are the result, and j may
 * be NULL.
 */
enum err verify_package(struct judge *j, const struct package *p, const struct verify_options *options,
                        const struct verify_observer *o, struct arena *a, struct verify_result *ret,
                        struct error *e) warn_unused;

#endif
