/*
 * recursion-checks.h: answers to the drills on recursion and loops (recursions.h) that are judged by a job, and what came of them.
 *
 * States as of submissions (submissions.h): queued, running, done, failed (our fault), cancelled. Of each drill one is under way at a time. What is
 * done is a try at the drill, too (attempts.h), written in the same transaction.
 *
 * Functions that write JSON: on failure what they wrote is to be thrown away.
 */
#ifndef DRYRUN_RECORD_RECURSION_CHECKS_H
#define DRYRUN_RECORD_RECURSION_CHECKS_H

#include "record/content/recursions.h"
#include "store/queue.h"

/* The kind of job, on the interactive lane; payload: {"check": id}. */
#define RECURSION_CHECKS_JOB "check-recursion"

enum {
    RECURSION_SOURCE_MAX = 64 << 10, /* bytes of an answer */
    RECURSION_RESULT_MAX = 1 << 20,
    RECURSION_CHECKS_LIST_MAX = 100,
};

struct recursion_check_new {
    struct str drill; /* one that there is */
    enum recursion_language language;
    struct str source;
    int64_t seconds; /* from seeing the drill; -1: not known */
};

/*
 * Writes check and job in the caller's write transaction and tells the pages when that commits. ERR_CONFLICT with field "drill": another answer
 * to it is being judged; ERR_INVALID, ERR_TOO_LARGE with field "source".
 */
enum err recursion_checks_create(struct db *db, const struct recursion_check_new *x, int64_t *ret,
                                 struct error *e) warn_unused;

/* What the worker needs, into the arena. ERR_NOT_FOUND. */
struct recursion_check_work {
    struct str drill, source;
    enum recursion_language language;
    int64_t seconds;
};
enum err recursion_checks_work(struct db *db, int64_t id, struct arena *a, struct recursion_check_work *ret,
                               struct error *e) warn_unused;

struct recursion_check_result {
    int share_n;
    struct str detail; /* of the try */
    struct str doc;    /* JSON of schema RecursionReport, at most RECURSION_RESULT_MAX */
};

/* Each in its own transaction, as their namesakes of submissions.h. finish: ERR_INTERNAL when doc is too long. */
enum err recursion_checks_start(struct db *db, const struct job *job, int64_t id,
                                struct error *e) warn_unused;
enum err recursion_checks_finish(struct db *db, const struct job *job, int64_t id,
                                 const struct recursion_check_work *work,
                                 const struct recursion_check_result *r, struct error *e) warn_unused;
enum err recursion_checks_fail(struct db *db, const struct job *job, int64_t id, const char *message,
                               struct error *e) warn_unused;
enum err recursion_checks_cancelled(struct db *db, const struct job *job, int64_t id,
                                    struct error *e) warn_unused;
enum err recursion_checks_give_back(struct db *db, const struct job *job, int64_t id, bool counted,
                                    struct error *e) warn_unused;
enum err recursion_checks_cancel(struct db *db, int64_t id, struct error *e) warn_unused;

/* Schema RecursionCheck / the object {checks, more}. ERR_NOT_FOUND. drill may be empty (all); before 0: from the newest. */
enum err recursion_checks_get_json(struct db *db, int64_t id, struct json_writer *w,
                                   struct error *e) warn_unused;
enum err recursion_checks_list_json(struct db *db, struct str drill, int64_t before, int64_t limit,
                                    struct json_writer *w, struct error *e) warn_unused;

/* {drills: [RecursionDrillBrief]}: each with what was tried of it. */
enum err recursion_drills_json(struct db *db, const struct recursion_drills *d, struct arena *a,
                               struct json_writer *w, struct error *e) warn_unused;

#endif
