/*
 * life.h: what submissions, measurements, readings of CVs and LinkedIn exports have in common: a row that a job works on. Private to record/.
 *
 * A row is queued, then running, then done, failed or cancelled. Every step of it is one transaction that begins with the
 * row's job: whoever holds the job's row decides, and nobody who takes both waits for them in another order. Each step
 * tells the pages. What is special to a kind (what it is asked for with, and what comes of it when it is done) is its own file's.
 */
#ifndef DRYRUN_RECORD_LIFE_H
#define DRYRUN_RECORD_LIFE_H

#include "base/json.h"
#include "store/queue.h"

/* A kind. The statements are LIFE_STATEMENTS(). */
struct life {
    const char *noun; /* "submission" */
    const char *start, *wait, *end, *job, *take;
    /* Inside a transaction that changed it: tell the pages how it stands now. */
    enum err (*tell_changed)(struct db *db, int64_t id, struct error *e);
};

/* table and also (columns that an end empties, ending with a comma) are literals. */
#define LIFE_STATEMENTS(table, also)                                                                         \
    .start = "UPDATE " table " SET state = 'running', started_at_ms = now_ms() WHERE id = ?1 AND job = ?2",  \
    .wait = "UPDATE " table " SET state = 'queued' WHERE id = ?1 AND job = ?2",                              \
    .end = "UPDATE " table " SET state = ?1, failure = ?2, job = NULL, " also "finished_at_ms = now_ms() "   \
           "WHERE id = ?3 AND job = ?4",                                                                     \
    .job = "SELECT job FROM " table " WHERE id = ?1", .take = "UPDATE " table " SET job = ?1 WHERE id = ?2"

enum err life_not_found(const struct life *l, struct error *e);

/* A step of the worker's that did not find the row under its job: ERR_CONFLICT. */
enum err life_must_be_one(const struct life *l, int64_t changed, struct error *e) warn_unused;

/* In the caller's transaction, which wrote the row: its job, of this kind, with the row's number under the key of the payload. */
enum err life_enqueue(const struct life *l, struct db *db, int64_t id, const char *key, const char *kind,
                      enum queue_lane lane, struct error *e) warn_unused;

/* Each in its own transaction. job holds the row's lease; ERR_CONFLICT: it is lost, and nothing is written. */
enum err life_start(const struct life *l, struct db *db, const struct job *job, int64_t id,
                    struct error *e) warn_unused;
enum err life_fail(const struct life *l, struct db *db, const struct job *job, int64_t id,
                   const char *message, struct error *e) warn_unused;
enum err life_cancelled(const struct life *l, struct db *db, const struct job *job, int64_t id,
                        struct error *e) warn_unused;
enum err life_give_back(const struct life *l, struct db *db, const struct job *job, int64_t id, bool counted,
                        struct error *e) warn_unused;
/* As the user asks. ERR_NOT_FOUND. */
enum err life_cancel(const struct life *l, struct db *db, int64_t id, struct error *e) warn_unused;

/* ---- how it is shown ---- */

/* The members of a row's summary; the object is the caller's to begin and end. */
typedef void life_summary(struct stmt *q, struct json_writer *w);

/* {key: [summary, ...], more}: what q gives, which was asked for one row more than limit. */
enum err life_put_list(struct stmt *q, const char *key, int64_t limit, life_summary *put,
                       struct json_writer *w, struct error *e) warn_unused;

/* Tell the pages: event "noun.changed" with the summary that the statement gives of this row. */
enum err life_tell_changed(const char *noun, const char *sql, life_summary *put, struct db *db, int64_t id,
                           struct error *e) warn_unused;

#endif
