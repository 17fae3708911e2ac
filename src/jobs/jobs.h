/*
 * jobs.h: long work, one file per kind. A job joins jail, rounds and record; the worker process calls it, and
 * the command line calls the same code without a server.
 *
 * Most kinds work on a row of the record, whose struct life (record/life.h) names the kind and says how the
 * row is started and ended. A kind's own is run(): it does the work and writes its result in one transaction
 * with queue_finish(). When it returns an error, the worker has the job fail, as our failure, or gives it
 * back for another worker. Each of these checks the lease.
 */
#ifndef DRYRUN_JOBS_JOBS_H
#define DRYRUN_JOBS_JOBS_H

#include "base/arena.h"
#include "jobs/front-end.h"
#include "judge/judge.h"
#include "record/life.h"
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

struct job_kind {
    const struct life *life; /* of the row that it works on; NULL: it works on none */
    const char *name;        /* of a kind without a life, which names its own */
    bool needs_jail;         /* nothing is begun where nothing can be run */
    enum err (*run)(struct job_context *c, int64_t id,
                    struct error *e); /* id: of the row; 0: there is none */
};

/* Start the row, and do the work. Without a jail that is needed: ERR_UNSUPPORTED. */
enum err job_run(const struct job_kind *k, struct job_context *c, struct error *e) warn_unused;

/* What becomes of a job that job_run() did not bring to its end. k NULL: of a kind that is not known.
 * job_cancelled(): of a kind that can be. */
enum err job_fail(const struct job_kind *k, struct job_context *c, const char *message,
                  struct error *e) warn_unused;
enum err job_give_back(const struct job_kind *k, struct job_context *c, bool counted,
                       struct error *e) warn_unused;
enum err job_cancelled(const struct job_kind *k, struct job_context *c, struct error *e) warn_unused;
bool job_can_be_cancelled(const struct job_kind *k);

/* ---- for run() ---- */

/* What the record says of the lease is no failure of the job. Returns err. */
enum err job_note_lease(struct job_context *c, enum err err);

/* ERR_UNSUPPORTED where nothing can be run: for a kind that needs the jail only at times. */
enum err job_need_jail(const struct job_context *c, struct error *e) warn_unused;

/* NULL when there is none of that name. */
const struct job_kind *job_kind_find(struct str name);

extern const struct job_kind job_judge_submission, job_index_problems, job_measure_complexity, job_read_cv,
    job_check_linkedin, job_check_recursion, job_analyse_recording, job_read_cards, job_liken_exam,
    job_watch_loop, job_judge_front_end;

#endif
