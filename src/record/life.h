/*
 * life.h: what submissions, measurements, recordings, readings of CVs and the like have in common: a row that
 * a job works on. What is special to a kind (what it is asked for with, and what comes of it when it is done)
 * is its own file's, which defines its struct life.
 *
 * A row is queued, then running, then done, failed (our fault, with a sentence) or cancelled; some kinds have
 * further ends. Every step of it is one transaction that begins with the row's job: whoever holds the job's
 * row decides, and nobody who takes both waits for them in another order. Each step tells the pages.
 */
#ifndef DRYRUN_RECORD_LIFE_H
#define DRYRUN_RECORD_LIFE_H

#include "base/json.h"
#include "store/db.h"
#include "store/queue.h"

/* Members of a JSON object from a row's columns; the object is the caller's to begin and end. */
typedef void life_put(struct stmt *q, struct json_writer *w);

enum { LIFE_LIST_MAX = 100 };

/* A kind. */
struct life {
    const char *noun;   /* of its event: "measurement" for measurement.changed */
    const char *called; /* "watched program", for sentences */

    /* Its job: the kind by which a worker finds it (jobs/jobs.c), the row's number in the payload,
     * {"measurement": 7}, and the lane. */
    const char *work, *key;
    enum queue_lane lane;
    bool can_cancel;
    bool may_go; /* the row may be removed while its job is there: the job then just ends */
    const char *start, *wait, *end, *job, *take; /* LIFE_STATEMENTS() */

    /* What the pages are told of a change: LIFE_SUMMARY(), and the members of its columns. Or tell(), which
     * does that in its own way. */
    const char *summary;
    life_put *put;
    enum err (*tell)(struct db *db, int64_t id, struct error *e);

    /* For life_get_json() and life_list_json(), where they fit: LIFE_WHOLE() with the members of the further
     * columns, and LIFE_LIST(). Or get(), which shows a row in its own way. */
    const char *whole;
    life_put *put_rest;
    enum err (*get)(struct db *db, int64_t id, struct json_writer *w, struct error *e);
    const char *lists; /* "checks" */
    const char *of;    /* "drill": what the list can be narrowed to */
    const char *list, *list_of;
};

/* All arguments are literals. also: columns that an end empties, ending with a comma. */
#define LIFE_STATEMENTS(table, also)                                                                         \
    .start = "UPDATE " table " SET state = 'running', started_at_ms = now_ms() WHERE id = ?1 AND job = ?2",  \
    .wait = "UPDATE " table " SET state = 'queued' WHERE id = ?1 AND job = ?2",                              \
    .end = "UPDATE " table " SET state = ?1, failure = ?2, job = NULL, " also "finished_at_ms = now_ms() "   \
           "WHERE id = ?3 AND job = ?4",                                                                     \
    .job = "SELECT job FROM " table " WHERE id = ?1", .take = "UPDATE " table " SET job = ?1 WHERE id = ?2"

/* columns: FIELD_COLUMN of a list (fields.h), or the like, ending with a comma; id: the column with the row's
 * number; of: the column by which the list can be narrowed. */
#define LIFE_SUMMARY(columns, from, id) .summary = "SELECT " columns "0 FROM " from " WHERE " id " = ?1"
#define LIFE_WHOLE(columns, from, id)   .whole = "SELECT " columns "0 FROM " from " WHERE " id " = ?1"
/* Two statements, so that each is a walk along its own index. */
#define LIFE_LIST(columns, from, id, of)                                                                     \
    .list = "SELECT " columns "0 FROM " from " WHERE " id " < ?1 ORDER BY " id " DESC LIMIT ?2",             \
    .list_of =                                                                                               \
        "SELECT " columns "0 FROM " from " WHERE " id " < ?1 AND " of " = ?3 ORDER BY " id " DESC LIMIT ?2"

/* ---- for the files of the kinds, in the transaction that writes the row ---- */

enum err life_not_found(const struct life *l, int64_t id, struct error *e);

/* A step of the worker's that did not find the row under its job: ERR_CONFLICT. */
enum err life_must_be_one(const struct life *l, int64_t changed, struct error *e) warn_unused;

/* The row is queued, its job 0 or NULL until now: tell the pages, and make its job. */
enum err life_enqueue(const struct life *l, struct db *db, int64_t id, struct error *e) warn_unused;

/* Tell the pages how it stands now. life_tell_summary(): for a tell() that does something else too. */
enum err life_tell(const struct life *l, struct db *db, int64_t id, struct error *e) warn_unused;
enum err life_tell_summary(const struct life *l, struct db *db, int64_t id, struct error *e) warn_unused;

/* ---- each in its own transaction ---- */

/*
 * The worker's steps. job holds the row's lease; ERR_CONFLICT: it is lost, and nothing is written.
 *
 * start: queued -> running; also running -> running, after a worker died. ERR_CANCELLED: it was cancelled
 * meanwhile, call life_cancelled(). ERR_NOT_FOUND, of a kind that may go: it is gone, and the job has ended.
 * The others end the job too. fail: our fault; message is one sentence for the user. give_back: running ->
 * queued, as the job is (queue_give_back()).
 */
enum err life_start(const struct life *l, struct db *db, const struct job *job, int64_t id,
                    struct error *e) warn_unused;
enum err life_fail(const struct life *l, struct db *db, const struct job *job, int64_t id,
                   const char *message, struct error *e) warn_unused;
enum err life_cancelled(const struct life *l, struct db *db, const struct job *job, int64_t id,
                        struct error *e) warn_unused;
enum err life_give_back(const struct life *l, struct db *db, const struct job *job, int64_t id, bool counted,
                        struct error *e) warn_unused;

/* As the user asks, of a kind that can be: a queued one is cancelled at once, a running one when its worker
 * hears of it; an ended one stays as it is.
 * ERR_NOT_FOUND. */
enum err life_cancel(const struct life *l, struct db *db, int64_t id, struct error *e) warn_unused;

/* ---- how it is shown; on failure what was written is to be thrown away ---- */

/* A row with all its members. ERR_NOT_FOUND. */
enum err life_get_json(const struct life *l, struct db *db, int64_t id, struct json_writer *w,
                       struct error *e) warn_unused;

/* {lists: [summary, ...], more}, the newest first: those below the id before (0: from the newest), of this
 * only (empty: of all), limit of them (1 to LIFE_LIST_MAX). */
enum err life_list_json(const struct life *l, struct db *db, struct str of, int64_t before, int64_t limit,
                        struct json_writer *w, struct error *e) warn_unused;

/* The same of a statement of the caller's, which was asked for one row more than limit. */
enum err life_put_list(struct stmt *q, const char *key, int64_t limit, life_put *put, struct json_writer *w,
                       struct error *e) warn_unused;

#endif
