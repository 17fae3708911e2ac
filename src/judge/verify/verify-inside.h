/*
 * verify-inside.h: what the files of verifying share. Only they include it.
 *
 *   verify.c              the whole
 *   verify-files.c        the part "package"
 *   verify-data.c         the part "data"
 *   verify-validators.c   the part "validators"
 *   verify-changes.c      junk, and the ways to change an input
 *   verify-submissions.c  the part "submissions"
 *   verify-lazy.c         when a submission has shown enough
 *   verify-jobs.c         several submissions side by side
 */
#ifndef DRYRUN_JUDGE_VERIFY_INSIDE_H
#define DRYRUN_JUDGE_VERIFY_INSIDE_H

#include "judge/inside.h"
#include "judge/verify/verify.h"

struct verify {
    struct judge *j;
    const struct package *p;
    const struct verify_options *options;
    const struct verify_observer *o;
    struct arena *a;
    struct verify_result *r;
    struct program *input_validators; /* language NULL: it does not compile */
    struct program *output_validators;
    struct testdata_maker *maker;
    size_t done, total;
};

void verify_step(struct verify *v, const char *verb, struct str what);
/* CPU time of what has run so far, and since then. There is no judge when nothing is run. */
int64_t verify_cpu_ns(const struct verify *v);
int64_t verify_cpu_ms(const struct verify *v, int64_t since_ns);
/* An error of the package's making is a finding, any other one ends verifying. */
enum err verify_as_finding(struct verify *v, const char *file, enum err r, const struct error *e) warn_unused;

/* Are there output validators that decide, the default one or all of the package's own? One may not compile,
 * as was said. */
bool verify_can_check(const struct verify *v);

/* One submission on all tests; what is found goes to v->r. */
enum err verify_submission(struct verify *v, const struct package_submission *s,
                           struct verify_submission *ret, struct error *e) warn_unused;

/* AC, WA, TLE or RTE; the other two are kinds of RTE for archives. */
verdict_set verify_verdict_bit(enum verdict v);

/* ---- verify-lazy.c ---- */

/* Is the test that decides all that is asked of it? */
bool verify_may_be_lazy(const struct package *p, const struct package_submission *s);

struct verify_lazy {
    const struct package_submission *submission;
    int64_t slow_ms; /* so long one that must be too slow has to run, with its language's start-up time */
};
/* For judge_request; arg: a struct verify_lazy. */
bool verify_has_enough(void *arg, const struct judge_test *tests, size_t n);

/* ---- verify-jobs.c ---- */

/* All of these, options->jobs at a time, to ret in their order, and their findings and margins to v->r in
 * that order too. */
enum err verify_side_by_side(struct verify *v, const struct package_submission *const *chosen, size_t n,
                             struct verify_submission *ret, struct error *e) warn_unused;

/* Steps of each part, for the progress that is shown. */
size_t verify_data_steps(const struct package *p);
size_t verify_validator_steps(const struct package *p);

void verify_files(struct verify *v);
enum err verify_data(struct verify *v, struct error *e) warn_unused;
enum err verify_validators(struct verify *v, struct error *e) warn_unused;
enum err verify_submissions(struct verify *v, struct error *e) warn_unused;

/* Through all input validators; *ret_valid: all take it. */
enum err verify_input(struct verify *v, const struct package_test *t, int in_fd, bool *ret_valid,
                      struct str *ret_why, struct error *e) warn_unused;

/* ---- verify-changes.c ---- */

/* Something that is no input and no output. */
struct junk {
    const char *name; /* "an empty file" */
    struct str bytes;
};
/* What ought to be refused. */
extern const struct junk junk_files[];
extern const size_t n_junk_files;
/* What a validator written in haste may stumble over; it may be right, so only that it gets an answer
 * counts. */
extern const struct junk junk_traps[];
extern const size_t n_junk_traps;

/* A way to change an input. */
struct change {
    const char *name; /* "a blank at the end of a line" */
    /* Appends the changed input; false: there is nothing in it that could be changed so. Deterministic. */
    bool (*apply)(struct str in, struct strbuf *out);
    bool is_64_bit; /* says nothing where larger integers are usual */
    /* Of how much there is and where: each may be right in some problem, but not all of them. */
    bool is_amount;
};
extern const struct change changes[];
extern const size_t n_changes;
/* Has it integers that no machine word holds? */
bool has_large_integers(struct str in);

#endif
