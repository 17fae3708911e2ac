/*
 * queue.h: the job table. Long work is written down in the transaction that asks for it and done by a worker
 * process.
 *
 * A worker claims a job under a lease with a secret token, by the database's clock. It keeps the lease alive
 * while it works and checks the token in the transaction that writes the result; a worker that was thought
 * dead and comes back finds its token worthless and writes nothing. A job whose worker died (its lease ran
 * out, or the worker's next incarnation says so) is claimed again; after the third death it is
 * `exhausted`: whoever claims it then only writes down that it failed.
 *
 * Lanes: interactive work (somebody is waiting) goes ahead of bulk work, and at least one worker takes
 * nothing else.
 */
#ifndef DRYRUN_STORE_QUEUE_H
#define DRYRUN_STORE_QUEUE_H

#include "base/arena.h"
#include "base/crypto.h"
#include "store/db.h"

enum queue_lane { QUEUE_INTERACTIVE, QUEUE_BULK };
enum { QUEUE_TRIES = 3, QUEUE_LEASE_MS = 15000, QUEUE_HEARTBEAT_MS = 3000, QUEUE_FAILURES_KEPT = 200 };

/* The channel that workers listen on; queue_enqueue() notifies it. */
#define QUEUE_CHANNEL "jobs"

struct job {
    int64_t id;
    struct str kind;    /* a name of jobs/jobs.h: "judge-submission" */
    struct str payload; /* JSON */
    int64_t attempt;    /* from 1 */
    bool exhausted;     /* claimed after QUEUE_TRIES deaths: not to be run, only to be recorded as failed */
    char token[TOKEN_CHARS + 1];
};

/*
 * Inside the caller's write transaction. unique: NULL, or a text by which a second job is not added while the
 * first waits to be claimed (then *ret_id is the first's, its payload stays, and the faster lane of the two
 * counts).
 */
enum err queue_enqueue(struct db *db, const char *kind, enum queue_lane lane, struct str payload,
                       const char *unique, int64_t *ret_id, struct error *e) warn_unused;

/* The next job for this worker, its texts in the arena; *ret_got false when nothing waits. In a transaction
 * of its own. */
enum err queue_claim(struct db *db, const char *worker, bool interactive_only, struct arena *a,
                     struct job *ret, bool *ret_got, struct error *e) warn_unused;

/*
 * Prolong the lease; its own transaction. ERR_CONFLICT: it is lost, stop working on it. ERR_CANCELLED:
 * somebody asked to cancel it; the lease is prolonged all the same, so that this can be written down.
 */
enum err queue_heartbeat(struct db *db, const struct job *job, struct error *e) warn_unused;

/* The same inside the caller's transaction, which then holds the job: nobody else can take, end or cancel it
 * meanwhile. */
enum err queue_hold(struct db *db, const struct job *job, struct error *e) warn_unused;

/* Inside the transaction that writes the result: the job is done. ERR_CONFLICT: the lease is lost, roll
 * back. */
enum err queue_finish(struct db *db, const struct job *job, struct error *e) warn_unused;

/*
 * The same when it ends without a result: our failure, or three deaths. The message is kept, of the last
 * QUEUE_FAILURES_KEPT failures, for those who look after the machine; record/system.h shows it.
 */
enum err queue_fail(struct db *db, const struct job *job, const char *message, struct error *e) warn_unused;

/*
 * Inside the caller's write transaction: hand it back untouched (the worker stops cleanly, or its slot died
 * before anything ran). counted: it counts as a death. ERR_CONFLICT: the lease is lost.
 */
enum err queue_give_back(struct db *db, const struct job *job, bool counted, struct error *e) warn_unused;

/*
 * Ask to cancel, inside the caller's write transaction: a job that waits, or whose lease has run out, is gone
 * at once (*ret_gone); a claimed one hears of it at its next heartbeat. No such job: nothing happens.
 */
enum err queue_cancel(struct db *db, int64_t id, bool *ret_gone, struct error *e) warn_unused;

/* A worker of this name starts anew: what its former self held is given back, each counted as a death. Its
 * own transaction. */
enum err queue_worker_restarted(struct db *db, const char *worker, struct error *e) warn_unused;

/* How long until the first lease ends that a dead worker may have left (by the database's clock); -1: there
 * is none. */
enum err queue_next_expiry_ms(struct db *db, int64_t *ret_ms, struct error *e) warn_unused;

enum err queue_count_waiting(struct db *db, int64_t *ret, struct error *e) warn_unused;

#endif
