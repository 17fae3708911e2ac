/*
 * submissions.h: what was sent to the judge and what it said.
 *
 * States: queued, running, done (has a verdict), failed (our fault, has a failure), cancelled. Only a worker
 * that holds the job's lease moves one out of queued, and the final state is written once, in one transaction
 * with its tests and the end of its job.
 *
 * Functions that write JSON: on failure what they wrote is to be thrown away.
 */
#ifndef DRYRUN_RECORD_SUBMISSIONS_H
#define DRYRUN_RECORD_SUBMISSIONS_H

#include "base/json.h"
#include "record/life.h"
#include "store/db.h"

/* Its job and its states (life.h). */
extern const struct life life_submission;

enum {
    SUBMISSION_SOURCE_MAX = 256 * 1024,
    SUBMISSION_ANSWERS_MAX = 10000,
    SUBMISSION_ANSWERS_BYTES_MAX = 512 * 1024, /* together; a package may allow less */
    SUBMISSION_INPUTS_MAX = 8,
    SUBMISSION_INPUT_MAX = 64 * 1024,
    SUBMISSION_TEST_NAME_MAX = 1000,
    SUBMISSION_TEXT_MAX = 64 * 1024, /* each text of a test, the compiler's messages; longer ones are cut */
    SUBMISSION_FEEDBACK_MAX = 4 * 1024,
    SUBMISSIONS_LIST_MAX = 100,
};

/* What stands for the language of a submission that is answers. */
#define SUBMISSION_ANSWERS "answers"

/* The answer to one test, called by its whole name: "secret/1". */
struct submission_answer {
    struct str test, text;
};

struct submission_new {
    bool run; /* a try: does not count */
    struct str problem, language, source;
    bool samples; /* run only */
    const struct str *inputs;
    size_t n_inputs; /* run only */
    bool function;   /* of the problem's signature, not a program */
    /* Instead of a source, which is empty then; the language is SUBMISSION_ANSWERS. No run has them. */
    const struct submission_answer *answers;
    size_t n_answers;
};

/*
 * Writes submission and job in the caller's write transaction and tells the pages when that commits.
 * ERR_NOT_FOUND: no such problem; ERR_CONFLICT: the problem is broken; ERR_INVALID, ERR_TOO_LARGE: a text is
 * empty, over its limit, not UTF-8, or has a NUL (field says which). Whether the language is installed is for
 * the judge to say.
 */
enum err submissions_create(struct db *db, const struct submission_new *s, int64_t *ret_id,
                            struct error *e) warn_unused;

/* Is there a problem of this name that can be judged? ERR_NOT_FOUND, ERR_CONFLICT as above. */
enum err submissions_check_problem(struct db *db, struct str slug, struct error *e) warn_unused;

/* What the worker needs, into the arena. ERR_NOT_FOUND. */
struct submission_work {
    int64_t id;
    bool run, samples, function;
    struct str problem, language, source;
    struct str *inputs;
    size_t n_inputs;
    struct submission_answer *answers; /* when the language is SUBMISSION_ANSWERS */
    size_t n_answers;
};
enum err submissions_work(struct db *db, int64_t id, struct arena *a, struct submission_work *ret,
                          struct error *e) warn_unused;

struct submission_test {
    int64_t ordinal; /* from 1 */
    struct str name;
    const char *kind;    /* sample, secret, custom */
    const char *verdict; /* AC WA TLE RTE MLE OLE */
    int64_t cpu_ms, wall_ms, memory_bytes;
    int exit_code;  /* -1: none */
    int signal;     /* 0: none */
    bool has_score; /* it brings points of its own */
    double score;
    double max_score; /* not finite: there is no bound */
    struct str feedback;
    /* The texts are a program's own: bytes that are not UTF-8 are kept as U+FFFD, NUL as U+2400. */
    bool has_texts; /* output, err_output are kept (samples, own inputs) */
    bool has_input, has_expected;
    struct str input, output, expected, err_output;
    bool truncated;
};

/* A group of tests, where there are scores. */
struct submission_group {
    struct str name;
    const char *verdict; /* as of a test; NULL: not known, since not all of it was run */
    double score;
    double max_score; /* not finite: there is no bound */
    bool complete;
    struct str barred_by; /* not run, since this group was not accepted; "" */
};

struct submission_result {
    const char *verdict; /* AC WA TLE RTE MLE OLE CE */
    struct str package_hash;
    struct str compile_output;
    int64_t compile_ms; /* -1: nothing was compiled */
    int64_t tests_total;
    const struct submission_test *tests;
    size_t n_tests;
    /* Of a problem with scores that was judged whole. */
    bool has_score;
    double score;
    double max_score;    /* not finite: there is no bound */
    bool less_is_better; /* then there is none to be reached either */
    const struct submission_group *groups;
    size_t n_groups;
};

/*
 * Does it solve the problem? With the verdict AC; and with all of the points, where there is a most: an
 * answer that is accepted for a part of them leaves something to do. (Sums of points may differ from the most
 * by what floating point makes of them.)
 */
bool submission_solves(const struct submission_result *r);

/*
 * running -> done, with its tests, the end of its job, the user's standing in the problem (but for a try),
 * and the news for the pages: one transaction. ERR_CONFLICT: lease lost, nothing written.
 */
enum err submissions_finish(struct db *db, const struct job *job, int64_t id,
                            const struct submission_result *r, struct error *e) warn_unused;

/* Is its verdict AC? ERR_NOT_FOUND: there is none of this number to this problem, or it is a try;
 * ERR_CONFLICT: it has no verdict, or none yet. */
enum err submissions_accepted(struct db *db, int64_t id, struct str problem, bool *ret,
                              struct error *e) warn_unused;

/* Schema Submission / the object {submissions, more}. ERR_NOT_FOUND. problem may be empty (all); before 0:
 * from the newest. */
enum err submissions_get_json(struct db *db, int64_t id, struct json_writer *w, struct error *e) warn_unused;
enum err submissions_list_json(struct db *db, struct str problem, bool runs, int64_t before, int64_t limit,
                               struct json_writer *w, struct error *e) warn_unused;

/* News that is not kept, at once: progress and single tests while it runs. */
void submissions_tell_progress(struct db *db, int64_t id, const char *phase, int64_t tests_total);
void submissions_tell_test(struct db *db, int64_t id, const struct submission_test *t);

#endif
