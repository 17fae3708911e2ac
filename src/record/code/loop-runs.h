/*
 * loop-runs.h: programs of the user's own that are watched: run once by a job, in the jail and with the
 * recorder in them (jobs/run-loop.h).
 *
 * States as of submissions: queued, running, done, failed (our fault), cancelled. One is under way at a time.
 * Nothing is marked, and nothing of them is evidence: the newest LOOP_RUNS_KEPT are kept, and no archive has
 * them.
 *
 * Functions that write JSON: on failure what they wrote is to be thrown away.
 */
#ifndef DRYRUN_RECORD_LOOP_RUNS_H
#define DRYRUN_RECORD_LOOP_RUNS_H

#include "base/json.h"
#include "record/life.h"
#include "store/db.h"

/* Its job and its states (life.h); life_get_json() writes schema LoopRun. */
extern const struct life life_loop_run;

enum {
    LOOP_RUN_SOURCE_MAX = 64 << 10, /* bytes of a program */
    LOOP_RUN_RESULT_MAX = 8 << 20,
    LOOP_RUNS_KEPT = 50,
};

/*
 * Writes run and job in the caller's write transaction and tells the pages when that commits. ERR_CONFLICT
 * with the field "source": another one is under way; ERR_INVALID, ERR_TOO_LARGE with the field "source".
 */
enum err loop_runs_create(struct db *db, struct str source, int64_t *ret, struct error *e) warn_unused;

/* What the worker needs, into the arena. ERR_NOT_FOUND. */
enum err loop_runs_source(struct db *db, int64_t id, struct arena *a, struct str *ret,
                          struct error *e) warn_unused;

/* In its own transaction, which ends the job. ERR_CONFLICT: the lease is lost, nothing is written.
 * result: JSON of schema LoopRunResult; ERR_INTERNAL when it is too long. */
enum err loop_runs_finish(struct db *db, const struct job *job, int64_t id, struct str result,
                          struct error *e) warn_unused;

#endif
