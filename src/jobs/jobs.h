/*
 * jobs.h: long work, one file per kind. A job joins jail, rounds and record; the worker process calls it, and
 * the command line calls the same code without a server.
 *
 * A kind has three ends. run() does the work and writes its result in one transaction with queue_finish().
 * When run() returns an error, the worker asks for one of the other two: fail() records it as our failure,
 * give_back() leaves it to another worker. All three check the lease.
 */
#ifndef DRYRUN_JOBS_JOBS_H
#define DRYRUN_JOBS_JOBS_H

#include "base/arena.h"
#include "jobs/front-end.h"
#include "judge/judge.h"
#include "sandbox/sandbox.h"
#include "store/db.h"
#include "store/queue.h"

/* Why work on a job should end early. */
enum job_stop {
    JOB_GO_ON,
    JOB_STOPPING,   /* this worker ends: hand the job back */
    JOB_CANCELLED,  /* the user wants it no more */
    JOB_LEASE_LOST, /* it is somebody else's now: write nothing */
};

struct job_context {
    struct db *db;
    struct arena *arena; /* ends with the job */
    const struct job *job;
    struct judge *judge;
    struct sandbox *sandbox;         /* NULL: no_jail says why */
    const char *no_jail;             /* why nothing can be run here; NULL when it can */
    const char *content;             /* folder of the program's content */
    const struct front_parts *front; /* for the browser that tries front-end tasks */
    const char *data;                /* folder of the user's own: packages lie in its folder "problems" */
    /* Keep the lease alive; to be called at least every few seconds. ERR_CANCELLED: return at once, *stop
     * says why. */
    enum err (*tick)(void *arg, struct error *e);
    void *tick_arg;
    enum job_stop *stop; /* set it before returning an error that is not a failure */
};

/* A row of the record that a job works on, and who writes down there that it did not come to its end. */
struct job_row {
    const char *key; /* of its number in the payload; NULL: the job works on none */
    enum err (*fail)(struct db *db, const struct job *job, int64_t id, const char *message, struct error *e);
    enum err (*give_back)(struct db *db, const struct job *job, int64_t id, bool counted, struct error *e);
    /* NULL: this kind cannot be cancelled */
    enum err (*cancelled)(struct db *db, const struct job *job, int64_t id, struct error *e);
};

struct job_kind {
    const char *name;
    enum err (*run)(struct job_context *c, struct error *e);
    struct job_row row;
    /* Without a row; with one both are NULL. */
    enum err (*fail)(struct job_context *c, const char *message, struct error *e);
    enum err (*give_back)(struct job_context *c, bool counted, struct error *e);
};

/* What becomes of a job that run() did not bring to its end. job_cancelled(): of a kind that can be. */
enum err job_fail(const struct job_kind *k, struct job_context *c, const char *message,
                  struct error *e) warn_unused;
enum err job_give_back(const struct job_kind *k, struct job_context *c, bool counted,
                       struct error *e) warn_unused;
enum err job_cancelled(const struct job_kind *k, struct job_context *c, struct error *e) warn_unused;

/* NULL when there is none of that name. */
const struct job_kind *job_kind_find(struct str name);

extern const struct job_kind job_judge_submission, job_index_problems, job_measure_complexity, job_read_cv,
    job_check_linkedin, job_check_recursion, job_analyse_recording, job_read_cards, job_liken_exam,
    job_watch_loop, job_judge_front_end;

#endif
