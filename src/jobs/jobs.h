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
    struct sandbox *sandbox; /* NULL: no_jail says why */
    const char *no_jail;     /* why nothing can be run here; NULL when it can */
    const char *content;     /* folder of the program's content */
    const char *data;        /* folder of the user's own: packages lie in its folder "problems" */
    /* Keep the lease alive; to be called at least every few seconds. ERR_CANCELLED: return at once, *stop
     * says why. */
    enum err (*tick)(void *arg, struct error *e);
    void *tick_arg;
    enum job_stop *stop; /* set it before returning an error that is not a failure */
};

struct job_kind {
    const char *name;
    enum err (*run)(struct job_context *c, struct error *e);
    enum err (*fail)(struct job_context *c, const char *message, struct error *e);
    enum err (*give_back)(struct job_context *c, bool counted, struct error *e);
    enum err (*cancelled)(struct job_context *c, struct error *e); /* NULL: this kind cannot be cancelled */
};

/* NULL when there is none of that name. */
const struct job_kind *job_kind_find(struct str name);

extern const struct job_kind job_judge_submission, job_index_problems, job_measure_complexity, job_read_cv,
    job_check_linkedin;

#endif
